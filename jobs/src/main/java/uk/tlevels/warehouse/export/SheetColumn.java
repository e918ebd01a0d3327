package uk.tlevels.warehouse.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;
import uk.tlevels.warehouse.query.ValueText;

/**
 * A column of a table as a column of a sheet. Numbers that a spreadsheet would change more than by rounding stay words, as do
 * those that are no quantity.
 *
 * @param header its header
 * @param index which column of the rows it is
 * @param isRounded whether its cells show fewer digits than the table has
 */
record SheetColumn(TableColumn header, int index, boolean isRounded) {
    /** In the place of a text that is not there. */
    static final String MISSING = "[x]";

    /** In the place of a text of blanks or of nothing. */
    static final String BLANK = "[blank]";

    private static final int MOST_PLACES = 9;
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** A year would be shown as 2,023. */
    private static final Pattern NO_QUANTITY = Pattern.compile("(.*_)?(year|cohort|ukprn|uln|urn|id|version)");

    /** The column that suits all values which rows have in one place. */
    static SheetColumn of(List<Row> rows, int index) {
        StructField field = rows.get(0).schema().fields()[index];
        String name = field.name();
        if (NO_QUANTITY.matcher(name).matches()) {
            return new SheetColumn(TableColumn.words(name), index, false);
        }
        int places = 0;
        boolean rounded = false;
        boolean any = false;
        for (Row row : rows) {
            if (!row.isNullAt(index)) {
                Optional<BigDecimal> exact = number(row.get(index));
                if (exact.isEmpty()) {
                    return new SheetColumn(TableColumn.words(name), index, false);
                }
                BigDecimal kept = kept(exact.get());
                places = Math.max(places, kept.scale());
                rounded |= kept.compareTo(exact.get()) != 0;
                any = true;
            }
        }
        if (!any) {
            return new SheetColumn(TableColumn.words(name), index, false);
        }
        return new SheetColumn(TableColumn.numbers(name, NumberStyle.count().withDecimals(places)), index, rounded);
    }

    /** The number that a value is; none when it is no number, or a whole one that a spreadsheet would round. */
    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number).filter(SheetColumn::isKept);
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue())
                    ? Optional.of(new BigDecimal(value.toString())).filter(SheetColumn::isKept)
                    : Optional.empty();
        }
        return value instanceof Number number
                ? Optional.of(BigDecimal.valueOf(number.longValue())).filter(SheetColumn::isKept)
                : Optional.empty();
    }

    private static boolean isKept(BigDecimal number) {
        return number.precision() - number.scale() <= KEPT.getPrecision();
    }

    private static BigDecimal kept(BigDecimal number) {
        BigDecimal kept = number.round(KEPT);
        BigDecimal shown = kept.scale() > MOST_PLACES ? kept.setScale(MOST_PLACES, RoundingMode.HALF_EVEN) : kept;
        BigDecimal plain = shown.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The cell of a row. */
    Cell cell(Row row) {
        if (header.style().isEmpty()) {
            return row.isNullAt(index) ? Cell.words(MISSING) : words(ValueText.of(row.get(index)));
        }
        return row.isNullAt(index)
                ? Cell.of(Symbol.NOT_AVAILABLE)
                : Cell.of(kept(number(row.get(index)).orElseThrow()));
    }

    /** A text, of which there is always some. */
    static Cell words(String text) {
        return Cell.words(text.isBlank() ? BLANK : text);
    }
}
