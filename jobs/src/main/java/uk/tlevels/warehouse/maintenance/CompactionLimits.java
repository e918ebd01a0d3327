package uk.tlevels.warehouse.maintenance;

import java.util.Collection;

/**
 * When the files of a table are worth writing anew. Sizes are in bytes.
 *
 * @param several from this many small files on, they are put together
 * @param small a file below this size is small
 * @param target how large a file becomes, at most
 * @param large a table of this size is clustered
 * @param log from this many superfluous files on, the log is shortened
 */
public record CompactionLimits(int several, long small, long target, long large, int log) {
    /** Files as large as one task reads. */
    public static final CompactionLimits DEFAULT = new CompactionLimits(4, 32L << 20, 128L << 20, 512L << 20, 20);

    /** How many times as many files a table may have whose rows are spread over them. */
    private static final int ON_PURPOSE = 64;

    /** What is done about the files of a table. */
    public enum Change {
        /** Nothing: they are well as they are. */
        NONE,
        /** Small files are put together. */
        COMPACT,
        /** Rows are ordered among the files by what they are looked up by. */
        CLUSTER
    }

    /** @param spread whether files are small on purpose: only when very many they cost more than they save */
    boolean hasSeveralSmall(Collection<Long> sizes, boolean spread) {
        return sizes.stream().filter(size -> size < small).count() >= (long) several * (spread ? ON_PURPOSE : 1);
    }

    boolean isLarge(Collection<Long> sizes) {
        return sizes.size() > 1 && sizes.stream().mapToLong(Long::longValue).sum() >= large;
    }
}
