package uk.tlevels.warehouse.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what the rows of a table with totals are broken down. Its column {@code row_kind} names for each row the columns that
 * are not {@code Total}, of a breakdown with levels the finest.
 *
 * @param levels the columns of each breakdown, from the coarsest to the finest
 * @param kinds the kinds of rows that there are
 */
public record Breakdowns(List<List<String>> levels, List<String> kinds) {
    /** The column that holds the kind of a row. */
    public static final String COLUMN = "row_kind";

    /** What a column holds where it is summed over, and the kind of a row where all are. */
    public static final String TOTAL = "Total";

    private static final String BREAKDOWNS = "breakdowns";
    private static final String KINDS = "kinds";
    private static final String BETWEEN = ", ";

    /** Copies the lists. */
    public Breakdowns {
        levels = levels.stream().map(List::copyOf).toList();
        kinds = List.copyOf(kinds);
    }

    /**
     * The breakdowns that a column of a contract states, where it is the one for kinds of rows.
     *
     * @throws ContractException when it states none, or a kind that they do not give
     */
    static Optional<Breakdowns> of(YamlNode column) {
        if (!areStatedBy(column)) {
            return Optional.empty();
        }
        Map<String, Optional<YamlNode>> custom = ContractReader.custom(column);
        List<List<String>> levels = require(column, custom, BREAKDOWNS).texts().stream()
                .map(text -> List.of(text.split(" > ", -1)))
                .toList();
        YamlNode kinds = require(column, custom, KINDS);
        List<String> possible = possible(levels);
        kinds.items().forEach(kind -> {
            if (!possible.contains(kind.text())) {
                throw kind.error("'%s' is no kind of row by %s".formatted(kind.text(), levels));
            }
        });
        return Optional.of(new Breakdowns(levels, kinds.texts()));
    }

    /** Whether a column of a contract is the one for kinds of rows, whose custom properties are no way of reading it. */
    static boolean areStatedBy(YamlNode column) {
        return column.find("name").filter(n -> n.text().equals(COLUMN)).isPresent();
    }

    private static YamlNode require(YamlNode column, Map<String, Optional<YamlNode>> custom, String property) {
        return custom.getOrDefault(property, Optional.empty())
                .orElseThrow(() -> column.error("column %s needs the custom property %s".formatted(COLUMN, property)));
    }

    private static List<String> possible(List<List<String>> levels) {
        List<String> kinds = List.of("");
        for (List<String> breakdown : levels) {
            List<String> more = new ArrayList<>(kinds);
            for (String kind : kinds) {
                breakdown.forEach(column -> more.add(kind.isEmpty() ? column : kind + BETWEEN + column));
            }
            kinds = more;
        }
        return kinds.stream().map(kind -> kind.isEmpty() ? TOTAL : kind).toList();
    }

    /** The columns that make the kind of a row. */
    public List<String> columns() {
        return levels.stream().flatMap(List::stream).toList();
    }

    /** The columns that are not {@code Total} in the rows of a kind. */
    public List<String> columnsOf(String kind) {
        List<String> finest = List.of(kind.split(BETWEEN, -1));
        List<String> columns = new ArrayList<>();
        for (List<String> breakdown : levels) {
            breakdown.stream()
                    .filter(finest::contains)
                    .findFirst()
                    .ifPresent(column -> columns.addAll(breakdown.subList(0, breakdown.indexOf(column) + 1)));
        }
        return columns;
    }

    /** The kind of a row as an expression of Spark SQL over its columns. */
    public String expression() {
        return "coalesce(nullif(concat_ws('%s', %s), ''), '%s')"
                .formatted(BETWEEN, levels.stream().map(Breakdowns::finest).collect(Collectors.joining(", ")), TOTAL);
    }

    private static String finest(List<String> breakdown) {
        StringBuilder sql = new StringBuilder("case");
        for (int i = breakdown.size() - 1; i >= 0; i--) {
            sql.append(" when %1$s <> '%2$s' then '%1$s'".formatted(breakdown.get(i), TOTAL));
        }
        return sql.append(" end").toString();
    }

    /** What must hold of each row's kind. */
    String condition() {
        return "%s in (%s)"
                .formatted(COLUMN, kinds.stream().map(k -> "'" + k + "'").collect(Collectors.joining(", ")));
    }

    /** How rows are chosen, in a sentence for the description of the table. */
    String choosing() {
        return "Rows of several kinds stand together: choose one by %s, e.g. %s = '%s', before adding up."
                .formatted(COLUMN, COLUMN, kinds.get(Math.min(1, kinds.size() - 1)));
    }
}
