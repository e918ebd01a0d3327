package uk.tlevels.publishing.bulletin;

/**
 * A headline number.
 *
 * @param label what it is: "T Level starts"
 * @param value as shown: "16,085"
 * @param occasion the period it is of, and the status of the results: "Academic year 2022/23, revised"
 * @param sentence what it means
 */
public record Tile(String label, String value, String occasion, String sentence) {}
