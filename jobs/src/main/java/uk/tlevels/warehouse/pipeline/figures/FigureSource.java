package uk.tlevels.warehouse.pipeline.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.TableName;

/**
 * A published figure and the gold cells that it rests on.
 *
 * @param id its identifier
 * @param family what it is about
 * @param statement where and how it is stated
 * @param rule how the words relate to the number
 * @param note what a reader should know
 * @param origin file and line of its definition
 * @param formula how the cells become one number; {@code [1]} stands for the first of them
 * @param cells the cells
 */
public record FigureSource(
        String id,
        String family,
        Statement statement,
        String rule,
        Optional<String> note,
        String origin,
        String formula,
        List<CellSource> cells) {
    /** Copies the list. */
    public FigureSource {
        cells = List.copyOf(cells);
    }

    /**
     * One number of a gold table.
     *
     * @param table the table
     * @param column the indicator
     * @param where the values that pick its row, by column; an empty text picks a missing value
     */
    public record CellSource(TableName table, String column, Map<String, String> where) {
        /** The question in SQL. */
        public String sql() {
            return "select %s from %s where %s"
                    .formatted(
                            column,
                            table,
                            new TreeMap<>(where)
                                    .entrySet().stream()
                                            .map(e -> e.getValue().isEmpty()
                                                    ? e.getKey() + " is null"
                                                    : e.getKey() + " = '"
                                                            + e.getValue().replace("'", "\\'") + "'")
                                            .collect(Collectors.joining(" and ")));
        }
    }

    static FigureSource of(StatedFigure figure) {
        List<CellSource> cells = new ArrayList<>();
        String formula = formula(figure.compared(), cells);
        return new FigureSource(
                figure.id(),
                figure.family(),
                figure.statement(),
                figure.ruleInWords(),
                figure.note(),
                figure.origin(),
                formula,
                cells);
    }

    private static String formula(Term term, List<CellSource> cells) {
        if (term instanceof Combination combination) {
            return combination.terms().stream()
                    .map(part -> formula(part, cells))
                    .collect(Collectors.joining(", ", combination.combine().word() + "(", ")"));
        } else if (term instanceof Rounded rounded) {
            return "%s to the nearest %s"
                    .formatted(formula(rounded.term(), cells), rounded.step().toPlainString());
        }
        GoldCell cell = term.cells().get(0);
        CellSource source = new CellSource(cell.table(), cell.column(), cell.where());
        if (!cells.contains(source)) {
            cells.add(source);
        }
        return "[" + (cells.indexOf(source) + 1) + "]";
    }
}
