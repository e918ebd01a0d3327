package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;

/** How wide the columns of a table are, in characters. */
final class ColumnWidths {
    private static final int NARROWEST = 12;
    private static final int WIDEST = 50;
    private static final int HEADER_LINE = 16;
    private static final int PADDING = 2;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ColumnWidths() {}

    /**
     * Wide enough for every number and shorthand, for each word of a header and for words up to {@value #WIDEST}
     * characters, beyond which they wrap.
     */
    static List<Integer> of(TableSheet sheet) {
        int[] widths = new int[sheet.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            String header = sheet.columns().get(i).heading();
            widths[i] = Math.max(longestWord(header), Math.min(header.length(), HEADER_LINE));
        }
        for (List<Cell> row : sheet.rows()) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] =
                        Math.max(widths[i], needed(row.get(i), sheet.columns().get(i)));
            }
        }
        return Arrays.stream(widths)
                .map(w -> Math.min(WIDEST, Math.max(NARROWEST, w + PADDING)))
                .boxed()
                .toList();
    }

    private static int needed(Cell cell, TableColumn column) {
        if (cell instanceof Cell.Words words) {
            return words.text().length();
        }
        return ((Cell.Figure) cell)
                .amount()
                .known()
                .map(figure -> digits(figure, column))
                .orElse(0);
    }

    private static int digits(BigDecimal figure, TableColumn column) {
        int whole = Math.max(1, figure.precision() - figure.scale());
        return whole + whole / 3 + column.style().orElseThrow().decimals() + PADDING;
    }

    private static int longestWord(String header) {
        // header text is bold, hence wider
        return Stream.of(SPACE.split(header))
                .mapToInt(w -> w.length() + 1)
                .max()
                .orElse(0);
    }
}
