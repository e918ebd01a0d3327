package uk.tlevels.publishing.screening.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.MetaRow;

/** Where a rule is broken: the first places are named, the rest are counted. */
public final class Offences {
    private static final int NAMED = 5;

    private final List<String> named = new ArrayList<>(NAMED);
    private long count;

    /** Something that has no row. */
    public Offences add(String place) {
        if (named.size() < NAMED) {
            named.add(place);
        }
        count++;
        return this;
    }

    /** Places that are counted and not named. */
    public Offences more(long places) {
        count += places;
        return this;
    }

    /** A name, such as a column's. */
    public Offences name(String name) {
        return add(quoted(name));
    }

    /**
     * A cell of the data.
     *
     * @param row the data line, from 0
     */
    public Offences cell(DataColumn column, int row) {
        return add("column " + quoted(column.name()) + " row " + (row + 1) + " " + quoted(column.text(row)));
    }

    /** A row of the metadata. */
    public Offences meta(MetaRow row, String column, String value) {
        return add("metadata row " + row.row() + " (" + row.colName() + ") " + column + " " + quoted(value));
    }

    /** Every distinct text of a column that is bad, each with its first row. */
    public Offences items(DataColumn column, Predicate<String> bad) {
        return items(column, bad, row -> true);
    }

    /**
     * Every distinct text of a column that is bad, each with its first row.
     *
     * @param rows which data lines, from 0, count
     */
    public Offences items(DataColumn column, Predicate<String> bad, IntPredicate rows) {
        boolean[] flagged = new boolean[column.distinct()];
        boolean any = false;
        for (int code = 0; code < flagged.length; code++) {
            flagged[code] = bad.test(column.item(code));
            any |= flagged[code];
        }
        if (any) {
            flagged(column, flagged, rows);
        }
        return this;
    }

    private void flagged(DataColumn column, boolean[] flagged, IntPredicate rows) {
        int[] cells = new int[flagged.length];
        int[] first = new int[flagged.length];
        for (int row = 0; row < column.rows(); row++) {
            int code = column.code(row);
            if (flagged[code] && rows.test(row) && cells[code]++ == 0) {
                first[code] = row;
            }
        }
        for (int code = 0; code < flagged.length; code++) {
            if (cells[code] > 0) {
                String more = cells[code] == 1 ? "" : " and " + (cells[code] - 1) + " more";
                add("column " + quoted(column.name()) + " row " + (first[code] + 1) + more + " "
                        + quoted(column.item(code)));
            }
        }
    }

    /** Whether the rule is kept. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** How often it is broken. */
    public long count() {
        return count;
    }

    /** A text in quotes, with characters that cannot be seen written as their code points, and cut when it is long. */
    public static String quoted(String text) {
        StringBuilder seen = new StringBuilder("'");
        text.codePoints().limit(80).forEach(c -> {
            if (Character.isISOControl(c)
                    || (c > 0x7e && Character.isSpaceChar(c))
                    || Character.getType(c) == Character.FORMAT) {
                seen.append("<U+%04X>".formatted(c));
            } else {
                seen.appendCodePoint(c);
            }
        });
        return seen.append(text.codePointCount(0, text.length()) > 80 ? "…'" : "'")
                .toString();
    }

    @Override
    public String toString() {
        long more = count - named.size();
        return String.join("; ", named) + (more > 0 ? "; and " + more + " more" : "");
    }
}
