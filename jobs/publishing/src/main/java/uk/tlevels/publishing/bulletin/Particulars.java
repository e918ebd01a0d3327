package uk.tlevels.publishing.bulletin;

/**
 * What a release is.
 *
 * @param title "T Level action plan"
 * @param publisher "Department for Education"
 * @param statisticsType "Official statistics in development"
 * @param period "Academic year 2023/24"
 * @param status "Provisional"
 * @param published when, in words: "25 April 2024, 9:30am"
 */
public record Particulars(
        String title, String publisher, String statisticsType, String period, String status, String published) {}
