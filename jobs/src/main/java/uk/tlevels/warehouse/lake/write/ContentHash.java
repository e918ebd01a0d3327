package uk.tlevels.warehouse.lake.write;

import java.util.List;

/**
 * A hash of rows that no order changes: their number and the sum of their 64-bit hashes, so that the hash of a table
 * follows from that of its parts.
 *
 * @param rows how many
 * @param sum of the hashes of the rows, modulo 2^64
 */
public record ContentHash(long rows, long sum) {
    private static final int HEX = 16;

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException when it is not such a text
     */
    public static ContentHash parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a hash of rows: " + text);
        }
        return new ContentHash(
                Long.parseLong(text.substring(0, colon)), Long.parseUnsignedLong(text.substring(colon + 1), HEX));
    }

    /** The hash of several parts together. */
    static ContentHash of(List<PartitionResult> parts) {
        return new ContentHash(
                parts.stream().mapToLong(PartitionResult::rows).sum(),
                parts.stream().mapToLong(PartitionResult::hash).sum());
    }

    /** The hash with other rows beside. */
    public ContentHash plus(ContentHash more) {
        return new ContentHash(rows + more.rows, sum + more.sum);
    }

    /** The hash without some of its rows. */
    public ContentHash minus(ContentHash part) {
        return new ContentHash(rows - part.rows, sum - part.sum);
    }

    /** As publications keep it, e.g. {@code 2913:9f3a…}. */
    public String text() {
        return rows + ":" + Long.toHexString(sum);
    }
}
