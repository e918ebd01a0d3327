package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.Zone;

/**
 * The rows that two versions of a table do not have in common, as often as each has them. It is asked for what expressions come
 * to in these rows, by several threads, and answers the same question once.
 */
public final class VersionDifference {
    /** From this many rows on, to compute all of them in several tasks costs less than some in one. */
    private static final int MANY = 40_000;

    private static final String TOLD = "told";

    /** Tells rows of bronze apart: what one load took from one record goes together. */
    private static final List<String> ORIGIN = List.of("load_id", "source_file", "source_row");

    private final TableContract contract;
    private final Dataset<Row> old;
    private final Dataset<Row> fresh;
    private final boolean nothing;
    private final Map<Question, Optional<Set<List<String>>>> answers = new ConcurrentHashMap<>();

    /** A map of its own, since one answer waits for it. */
    private final Map<List<String>, Optional<Set<List<String>>>> origins = new ConcurrentHashMap<>();

    /**
     * A difference.
     *
     * @param old the rows of the files that the earlier version alone has
     * @param fresh the rows of the files that the later one alone has
     * @param nothing whether there are no such files
     */
    VersionDifference(TableContract contract, Dataset<Row> old, Dataset<Row> fresh, boolean nothing) {
        this.contract = contract;
        this.old = old;
        this.fresh = fresh;
        this.nothing = nothing;
    }

    private record Question(List<String> expressions, List<String> columns) {}

    /**
     * What some expressions come to in the rows; empty where these rows are many.
     *
     * @param expressions SQL; nothing comes to an empty text
     * @param columns those that tell whether a row is the same: a hash of them is compared
     */
    public Optional<Set<List<String>>> told(List<String> expressions, List<String> columns) {
        return answers.computeIfAbsent(new Question(List.copyOf(expressions), List.copyOf(columns)), this::answer);
    }

    private Optional<Set<List<String>>> answer(Question question) {
        if (nothing) {
            return Optional.of(Set.of());
        }
        if (contract.name().zone() != Zone.BRONZE) {
            return differing(old, fresh, question);
        }
        // where rows came from costs less to compare than what they say, and most are still of the same file
        return origins().flatMap(origins -> {
            Column moved = new Slices(origins)
                    .hold(concat_ws(" ", ORIGIN.stream().map(functions::col).toArray(Column[]::new)));
            return differing(old.filter(moved), fresh.filter(moved), question);
        });
    }

    private Optional<Set<String>> origins() {
        return origins.computeIfAbsent(ORIGIN, origin -> differing(old, fresh, new Question(origin, List.of())))
                .map(told ->
                        told.stream().map(origin -> String.join(" ", origin)).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Set<List<String>>> differing(Dataset<Row> old, Dataset<Row> fresh, Question question) {
        List<Row> differing = marked(old, question, -1)
                .unionAll(marked(fresh, question, 1))
                .groupBy(TOLD, "content")
                .agg(sum("sign").as("surplus"))
                .filter(col("surplus").notEqual(0))
                .select(TOLD)
                .limit(MANY + 1)
                .collectAsList();
        return differing.size() > MANY
                ? Optional.empty()
                : Optional.of(
                        differing.stream().map(row -> row.<String>getList(0)).collect(Collectors.toUnmodifiableSet()));
    }

    private static Dataset<Row> marked(Dataset<Row> rows, Question question, int sign) {
        return rows.select(
                array(question.expressions.stream()
                                .map(expression -> Slices.key(expr(expression)))
                                .toArray(Column[]::new))
                        .as(TOLD),
                (question.columns.isEmpty()
                                ? lit(0)
                                : xxhash64(question.columns.stream()
                                        .map(functions::col)
                                        .toArray(Column[]::new)))
                        .as("content"),
                lit(sign).as("sign"));
    }
}
