package uk.tlevels.warehouse.release.definition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * One period of a release at one status.
 *
 * @param period the academic year
 * @param status the publication status; empty where the release has none
 * @param published the day of publication; without one the release is a draft
 * @param comparedWith the edition that changes are told from
 * @param note what is new in it, for the people who follow the release
 * @param next the next release in words, e.g. {@code August 2025, revised results of 2023/24}; empty where none is planned
 * @param line where it is defined
 */
public record Edition(
        Period period,
        Optional<PublicationStatus> status,
        Optional<LocalDate> published,
        Optional<Comparison> comparedWith,
        String note,
        Optional<String> next,
        int line) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** A day in words, e.g. {@code 25 April 2024}. */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** Its period and status in words, e.g. {@code 2022/23 Provisional}. */
    public String title() {
        return period.title() + status.map(s -> " " + s.title()).orElse("");
    }

    /**
     * An earlier edition of the same release.
     *
     * @param period its academic year
     * @param status its status; empty for the newest version whatever its status
     * @param line where it is named
     */
    public record Comparison(Period period, Optional<PublicationStatus> status, int line) {}
}
