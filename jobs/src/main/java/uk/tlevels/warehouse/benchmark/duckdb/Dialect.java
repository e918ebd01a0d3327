package uk.tlevels.warehouse.benchmark.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the product's SQL, which is Spark's, in the words of DuckDB. It knows what the product's statements use, no more:
 * what it does not know stays as it is, and DuckDB refuses it or the rows differ, which both show.
 */
final class Dialect {
    /** Functions of Spark under a name of DuckDB that means the same. */
    private static final Map<String, String> NAMES = Map.of(
            "array", "list_value",
            "array_distinct", "list_distinct",
            "array_join", "array_to_string",
            "array_sort", "list_sort",
            "explode", "unnest",
            // DuckDB's arg_max passes over rows whose value is null
            "max_by", "arg_max_null",
            "min_by", "arg_min_null",
            "size", "len");

    /** Functions of Spark that have a macro in {@code benchmark/duckdb.sql}, because DuckDB has none or means another. */
    private static final List<String> MACROS = List.of(
            "add_months",
            "array_compact",
            "array_position",
            "collect_set",
            "concat",
            "count_if",
            "date_add",
            "date_format",
            "right",
            "sequence",
            "to_date",
            "trunc",
            "try_divide");

    private static final Pattern OURS =
            Pattern.compile("\\b(survey_\\w+|base_status|overall_grade|combined_specialism_grade"
                    + "|best_grade|placement_status|uln_is_valid|uln_is_temporary|learner_key|pseudonym)\\(");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern VARIABLE = Pattern.compile("\\bsession\\.(\\w+)");
    private static final Pattern DOUBLE = Pattern.compile("\\b(\\d+)D\\b");
    private static final Pattern EXCEPT = Pattern.compile("\\* except \\(");
    private static final Pattern ONE_SIDED_JOIN = Pattern.compile("\\bleft (semi|anti) join\\b");
    private static final Pattern INLINE = Pattern.compile("\\bfrom values\\s+(.*?)\\s+as (\\w+) \\(", Pattern.DOTALL);
    private static final Pattern LATERAL_VIEW = Pattern.compile("\\blateral view (stack|explode)(?=\\()");
    private static final Pattern VIEW_NAMES = Pattern.compile("\\G(?: \\w+)? as (\\w+(?:, \\w+)*)");

    private Dialect() {}

    /** The first function of the product's own that a statement calls, if it does. */
    static Optional<String> functionOfOurs(String spark) {
        Matcher call = OURS.matcher(COMMENT.matcher(spark).replaceAll(""));
        return call.find() ? Optional.of(call.group(1)) : Optional.empty();
    }

    /** One statement. */
    static String translated(String spark) {
        String sql = COMMENT.matcher(spark).replaceAll("");
        sql = calls(sql, "named_struct", Dialect::struct);
        sql = calls(sql, "or_total", Dialect::orTotal);
        sql = lateralViews(sql);
        sql = INLINE.matcher(sql).replaceAll("from (values $1) as $2 (");
        sql = VARIABLE.matcher(sql).replaceAll("getvariable('$1')");
        sql = DOUBLE.matcher(sql).replaceAll("cast($1 as double)");
        sql = EXCEPT.matcher(sql).replaceAll("* exclude (");
        sql = ONE_SIDED_JOIN.matcher(sql).replaceAll("$1 join");
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            sql = call(name.getKey()).matcher(sql).replaceAll(name.getValue() + "(");
        }
        for (String name : MACROS) {
            sql = call(name).matcher(sql).replaceAll("spark_" + name + "(");
        }
        return sql;
    }

    private static Pattern call(String function) {
        return Pattern.compile("(?<![\\w.])" + function + "\\(");
    }

    /** Rows beside each row: {@code stack} of values of the row, or the elements of a list. */
    private static String lateralViews(String sql) {
        Matcher view = LATERAL_VIEW.matcher(sql);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (view.find(from)) {
            int open = view.end(1);
            int close = closing(sql, open);
            Matcher names = VIEW_NAMES.matcher(sql);
            if (!names.find(close + 1)) {
                break;
            }
            List<String> arguments = arguments(sql.substring(open + 1, close));
            String rows =
                    view.group(1).equals("stack") ? stacked(arguments) : "select unnest(" + arguments.get(0) + ")";
            out.append(sql, from, view.start())
                    .append("cross join lateral (%s) as beside(%s)".formatted(rows, names.group(1)));
            from = names.end();
        }
        return out.append(sql.substring(from)).toString();
    }

    private static String stacked(List<String> arguments) {
        int rows = Integer.parseInt(arguments.get(0));
        int width = (arguments.size() - 1) / rows;
        List<String> selects = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            selects.add("select " + String.join(", ", arguments.subList(1 + row * width, 1 + (row + 1) * width)));
        }
        return String.join(" union all ", selects);
    }

    /** No macro: DuckDB wants grouping() in the statement itself. */
    private static String orTotal(List<String> arguments) {
        return "case when grouping(%s) = 1 then 'Total' else coalesce(%s) end"
                .formatted(arguments.get(0), String.join(", ", arguments));
    }

    private static String struct(List<String> arguments) {
        List<String> fields = new ArrayList<>();
        for (int field = 0; field < arguments.size(); field += 2) {
            // a macro that stands alone loses the name of its field
            fields.add(arguments.get(field) + ": coalesce(" + arguments.get(field + 1) + ")");
        }
        return fields.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String calls(String sql, String function, Function<List<String>, String> written) {
        Matcher call = call(function).matcher(sql);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (call.find(from)) {
            int close = closing(sql, call.end() - 1);
            out.append(sql, from, call.start()).append(written.apply(arguments(sql.substring(call.end(), close))));
            from = close + 1;
        }
        return out.append(sql.substring(from)).toString();
    }

    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    arguments.add(text.substring(start, i).strip());
                    start = i + 1;
                }
            }
        }
        arguments.add(text.substring(start).strip());
        return arguments;
    }

    /** Where the parenthesis ends that opens at a place. */
    private static int closing(String sql, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quoted ^= c == '\'';
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw new IllegalArgumentException("a parenthesis does not end: " + sql.substring(open));
    }
}
