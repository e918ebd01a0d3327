package uk.tlevels.warehouse.lake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.QueryContext;
import org.apache.spark.QueryContextType;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.config.DidYouMean;

/**
 * What Spark's parser or analyser has against a text of SQL, in a line for those who wrote it.
 *
 * @param words what is wrong, with the name that comes nearest where one is unknown
 * @param offset where in the text, from 0
 */
public record SqlComplaint(String words, int offset) {
    private static final Pattern QUOTED = Pattern.compile("`((?:[^`]|``)*)`");
    private static final int MAX_CAUSES = 20;

    /** The complaint that a failure is, if it is one. */
    public static Optional<SqlComplaint> of(Throwable failure, String sql, SparkSession spark) {
        return Stream.iterate(Optional.of(failure), cause -> cause.map(Throwable::getCause))
                .limit(MAX_CAUSES)
                .flatMap(Optional::stream)
                .filter(AnalysisException.class::isInstance)
                .map(AnalysisException.class::cast)
                .findFirst()
                .map(complaint -> new SqlComplaint(words(complaint, spark), offset(complaint, sql)));
    }

    /** The words, with the line where the text has several. */
    public String inWords(String sql) {
        return sql.strip().indexOf('\n') < 0 ? words : "%s (line %d)".formatted(words, line(sql));
    }

    /** The line of the text that it is about, from 1. */
    public int line(String sql) {
        return 1 + (int) sql.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static String words(AnalysisException complaint, SparkSession spark) {
        Map<String, String> said = complaint.getMessageParameters();
        String words =
                switch (Optional.ofNullable(complaint.getCondition()).orElse("").replaceFirst("\\..*", "")) {
                    case "UNRESOLVED_COLUMN" -> unknown("column", said.get("objectName"), proposed(said));
                    case "UNRESOLVED_FIELD" -> unknown("field", said.get("fieldName"), proposed(said));
                    case "UNRESOLVED_ROUTINE" -> unknown("function", said.get("routineName"), functions(spark));
                    case "TABLE_OR_VIEW_NOT_FOUND" -> unknown("table", said.get("relationName"), List.of());
                    case "UNBOUND_SQL_PARAMETER" ->
                        ":%s has no value; --param %s=… gives it one".formatted(said.get("name"), said.get("name"));
                    case "PARSE_SYNTAX_ERROR" -> "syntax error at or near " + said.get("error");
                    default -> sentence(complaint.getMessage());
                };
        return complaint instanceof ParseException ? "not SQL: " + words : words;
    }

    /** Without place and plan, which stand in the lines after it, and without name and number of its kind. */
    private static String sentence(String message) {
        return message.strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^\\[[A-Z0-9_.]+\\]\\s*", "")
                .replaceFirst("\\s*SQLSTATE: \\w+.*$", "");
    }

    private static String unknown(String kind, String quoted, Collection<String> known) {
        List<String> parts = names(quoted);
        String near = DidYouMean.among(known, parts.get(parts.size() - 1));
        return "there is no %s %s%s".formatted(kind, String.join(".", parts), near);
    }

    /** The names that Spark proposes, without what they are columns of. */
    private static List<String> proposed(Map<String, String> said) {
        return Pattern.compile(",\\s*")
                .splitAsStream(Optional.ofNullable(said.get("proposal")).orElse(""))
                .map(SqlComplaint::names)
                .filter(names -> !names.isEmpty())
                .map(names -> names.get(names.size() - 1))
                .toList();
    }

    private static List<String> names(String quoted) {
        List<String> names = QUOTED.matcher(quoted)
                .results()
                .map(name -> name.group(1).replace("``", "`"))
                .toList();
        return names.isEmpty() && !quoted.isBlank() ? List.of(quoted) : names;
    }

    private static Collection<String> functions(SparkSession spark) {
        return CollectionConverters.asJava(((org.apache.spark.sql.classic.SparkSession) spark)
                        .sessionState()
                        .functionRegistry()
                        .listFunction())
                .stream()
                .map(name -> name.funcName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int offset(AnalysisException complaint, String sql) {
        int offset = Stream.of(complaint.getQueryContext())
                .filter(context -> context.contextType() == QueryContextType.SQL)
                .map(QueryContext::startIndex)
                .filter(start -> start >= 0)
                .findFirst()
                .orElseGet(() -> complaint.line().isEmpty()
                        ? 0
                        : offset(
                                sql,
                                (int) complaint.line().get(),
                                complaint.startPosition().isEmpty()
                                        ? 0
                                        : (int) complaint.startPosition().get()));
        return Math.max(0, Math.min(offset, sql.length()));
    }

    private static int offset(String sql, int line, int position) {
        int start = 0;
        for (int i = 1; i < line && sql.indexOf('\n', start) >= 0; i++) {
            start = sql.indexOf('\n', start) + 1;
        }
        return start + position;
    }
}
