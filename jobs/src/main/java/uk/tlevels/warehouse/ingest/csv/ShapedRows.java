package uk.tlevels.warehouse.ingest.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.ingest.value.Blank;

/**
 * The rows below a header, brought to its width. A spreadsheet leaves blank cells at the end of a row away, or writes some
 * beyond the header in every row: where most of the first rows have the same blank cells too many, such rows are as they
 * should be. In a file whose rows are otherwise right, a cell too many is a comma in a value without quotes.
 */
public final class ShapedRows {
    private static final int LOOKED_AT = 20;

    private final CsvRows rows;
    private final int width;
    private final int widest;
    private final Deque<CsvRow> ahead = new ArrayDeque<>();

    /**
     * The rows that are left.
     *
     * @param width the number of fields in the header
     */
    public ShapedRows(CsvRows rows, int width) {
        this.rows = rows;
        this.width = width;
        for (Optional<CsvRow> row = rows.next();
                row.isPresent();
                row = ahead.size() < LOOKED_AT ? rows.next() : Optional.empty()) {
            ahead.add(row.get());
        }
        int usual = usualWidth();
        this.widest = ahead.stream().filter(row -> row.fields().size() == usual).allMatch(this::isBlankBeyond)
                ? Math.max(width, usual)
                : width;
    }

    /** How many fields most of the first rows have, or 0. */
    private int usualWidth() {
        return ahead.stream()
                .collect(Collectors.groupingBy(row -> row.fields().size(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> 2 * count.getValue() > ahead.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private boolean isBlankBeyond(CsvRow row) {
        return row.fields().stream().skip(width).allMatch(field -> Blank.strip(field)
                .isEmpty());
    }

    /** The next row as it stands, or empty at the end. */
    public Optional<CsvRow> next() {
        return ahead.isEmpty() ? rows.next() : Optional.of(ahead.remove());
    }

    /** A row with as many fields as the header; empty when it has too many. */
    public Optional<CsvRow> fitted(CsvRow row) {
        int fields = row.fields().size();
        boolean fits = fields <= width || (fields == widest && isBlankBeyond(row));
        return fits ? Optional.of(row.ofWidth(width)) : Optional.empty();
    }
}
