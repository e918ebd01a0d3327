package uk.tlevels.warehouse.lake.write;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * What a pass looks at in rows: the columns of a table and, after them, one boolean column for each rule.
 *
 * @param schema the table's columns, with nullability
 * @param key ordinals of the columns that identify a row; empty where nothing is promised
 * @param lookups ordinals of the columns whose smallest and largest value each file tells
 * @param rules how many rule columns follow: true or null keeps the rule, false breaks it
 * @param hashed whether a hash of the rows is wanted
 * @param spread ordinals of text columns by whose values rows are spread over several files, so that rows which change
 *     together can be replaced without those of other files; empty puts the rows of a task into one file
 */
public record RowShape(
        StructType schema, List<Integer> key, List<Integer> lookups, int rules, boolean hashed, List<Integer> spread)
        implements Serializable {
    /** Into how many files a task spreads rows: a file costs a few milliseconds, a row some twenty microseconds. */
    private static final int FILES = 16;

    /** Copies the lists. */
    public RowShape {
        key = List.copyOf(key);
        lookups = List.copyOf(lookups);
        spread = List.copyOf(spread);
    }

    /** Which of a task's files a row goes to. */
    int file(InternalRow row) {
        int hash = 0;
        for (int ordinal : spread) {
            hash = 31 * hash
                    + (row.isNullAt(ordinal) ? 0 : row.getUTF8String(ordinal).hashCode());
        }
        return Math.floorMod(hash, FILES);
    }

    /** Ordinals of the columns that hold no null. */
    List<Integer> required() {
        return IntStream.range(0, schema.length())
                .filter(i -> !schema.apply(i).nullable())
                .boxed()
                .toList();
    }

    int columns() {
        return schema.length();
    }
}
