package uk.tlevels.warehouse.lake.write;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedUnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;

/**
 * 64-bit hashes of the keys of rows. Where all differ, all keys do, which spares a query; where two are equal, a query has
 * to tell whether the keys are.
 */
final class KeyHashes {
    private static final long SEED = 42;
    private static final int FIRST = 64;
    /** 128 MB of hashes; a larger table is asked by a query. */
    private static final int MOST = 1 << 24;

    private final InterpretedUnsafeProjection key;
    private long[] hashes = new long[FIRST];
    private int size;
    private boolean overflown;

    KeyHashes(RowShape shape) {
        List<Expression> columns = shape.key().stream()
                .<Expression>map(i -> new BoundReference(
                        i,
                        shape.schema().apply(i).dataType(),
                        shape.schema().apply(i).nullable()))
                .toList();
        // for at most a dozen columns of some rows, generated code would cost more than it saves
        this.key = new InterpretedUnsafeProjection(columns.toArray(Expression[]::new));
        this.overflown = columns.isEmpty();
    }

    void add(InternalRow row) {
        if (overflown) {
            return;
        }
        if (size == MOST) {
            overflown = true;
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash(key.apply(row));
    }

    /** The hashes in ascending order, empty where there are too many or no key. */
    Optional<long[]> sorted() {
        if (overflown) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        return Optional.of(sorted);
    }

    /** A hash of the bytes of a row; equal rows of one schema have equal bytes. */
    static long hash(UnsafeRow row) {
        return XXH64.hashUnsafeWords(row.getBaseObject(), row.getBaseOffset(), row.getSizeInBytes(), SEED);
    }

    /** Whether no hash stands twice in several ascending lists. */
    static boolean differ(Collection<long[]> lists) {
        long[] all =
                new long[Math.toIntExact(lists.stream().mapToLong(l -> l.length).sum())];
        int end = 0;
        for (long[] list : lists) {
            System.arraycopy(list, 0, all, end, list.length);
            end += list.length;
        }
        Arrays.sort(all);
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
