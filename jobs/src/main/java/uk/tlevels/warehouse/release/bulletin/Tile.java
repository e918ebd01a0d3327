package uk.tlevels.warehouse.release.bulletin;

/**
 * A headline number.
 *
 * @param label what it is: "T Level starts"
 * @param value as shown: "16,085"
 * @param sentence what it means
 */
public record Tile(String label, String value, String sentence) {}
