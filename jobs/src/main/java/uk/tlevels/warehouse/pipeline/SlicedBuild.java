package uk.tlevels.warehouse.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeWriter;
import uk.tlevels.warehouse.lake.Slices;
import uk.tlevels.warehouse.lake.VersionDifference;
import uk.tlevels.warehouse.lake.WrittenVersion;
import uk.tlevels.warehouse.lake.write.ContentHash;

/**
 * Computes of a table only the slices in which its inputs have changed since what is published was built. That needs proof:
 * the published table has the fingerprint of the published inputs, so nothing but inputs is other than then, and those that
 * are have slices. Which of them changed, the rows of the two versions of each input say, not whoever wrote them.
 */
final class SlicedBuild {
    private final Lake lake;
    private final Fingerprints fingerprints;
    private final Publication published;
    private final Map<TableName, String> contents;

    /** By input, what changed in it, which several tables ask. */
    private final Map<TableName, VersionDifference> differences = new ConcurrentHashMap<>();

    /** By input and slices, the rows that several tables are computed from. */
    private final Map<Restricted, Dataset<Row>> restricted = new ConcurrentHashMap<>();

    /**
     * A build on top of a publication.
     *
     * @param lake its session is used for few rows
     * @param contents by table, the hash of what a build reads
     */
    SlicedBuild(Lake lake, Fingerprints fingerprints, Publication published, Map<TableName, String> contents) {
        this.lake = lake;
        this.fingerprints = fingerprints;
        this.published = published;
        this.contents = contents;
    }

    /**
     * The slices in which inputs have changed.
     *
     * @param within by input, what rows of these slices come to that can be told to be of others at little cost
     */
    private record Changed(Slices slices, Map<TableName, Slices> within) {}

    /**
     * Some rows of an input.
     *
     * @param slices the slices, by an expression
     * @param within what the rows come to that can be told to be of others at little cost, by an expression
     */
    private record Restricted(TableName table, String expression, Slices slices, Optional<Slices> within) {}

    /**
     * The table with the slices that changed computed anew.
     *
     * @param label kept with the commit
     * @return empty when it has to be computed whole: then nothing was written
     */
    Optional<WrittenVersion> write(Step step, Publication.Pin held, String label) {
        return step.slicing().filter(slicing -> isOfPublishedInputs(step, held)).flatMap(slicing -> changed(
                        step, slicing)
                .flatMap(changed -> rows(step, held, slicing, changed).flatMap(rows -> lake.writer()
                        .replace(
                                step.contract(),
                                new LakeWriter.Held(held.version(), ContentHash.parse(held.contentHash())),
                                rows,
                                changed.slices(),
                                slicing.key(),
                                List.of(slicing.files()),
                                label))));
    }

    /** The rows of some slices; empty where the others cannot stay as they are. */
    private Optional<Dataset<Row>> rows(Step step, Publication.Pin held, Slicing slicing, Changed changed) {
        Dataset<Row> rows = step.rows(lake, restricted(slicing, changed));
        return slicing.shared().isEmpty()
                ? Optional.of(rows)
                : sharing(
                        slicing.shared().get(),
                        rows,
                        lake.suiting(held.rows())
                                .read(step.table())
                                .filter(not(changed.slices().hold(col(slicing.key())))));
    }

    /**
     * Rows with a column as they and the rows of other slices tell it together.
     *
     * @return empty when it changes in the others
     */
    private Optional<Dataset<Row>> sharing(Slicing.Shared shared, Dataset<Row> rows, Dataset<Row> others) {
        Column[] by = shared.by().stream().map(functions::col).toArray(Column[]::new);
        List<Row> told = others.groupBy(by)
                .agg(max(shared.of()).as("of_others"), max(shared.column()).as("held"))
                .collectAsList();
        if (told.isEmpty()) {
            return Optional.of(rows);
        }
        // a relation of its own: what was collected is not computed again
        Dataset<Row> totals = lake.spark().createDataFrame(told, told.get(0).schema());
        boolean changes = !rows.groupBy(by)
                .agg(max(shared.of()).as("own"))
                .join(totals, CollectionConverters.asScala(shared.by()).toSeq(), "right")
                .filter(not(greatest(col("own"), col("of_others")).eqNullSafe(col("held"))))
                .isEmpty();
        return changes
                ? Optional.empty()
                : Optional.of(rows.join(
                                totals.drop("of_others"),
                                CollectionConverters.asScala(shared.by()).toSeq(),
                                "left")
                        .withColumn(shared.column(), coalesce(col("held"), col(shared.column()))));
    }

    private boolean isOfPublishedInputs(Step step, Publication.Pin held) {
        Map<TableName, String> before = published.tables().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().contentHash()));
        return fingerprints.of(step, before).equals(held.fingerprint());
    }

    private Optional<Changed> changed(Step step, Slicing slicing) {
        Set<String> keys = new HashSet<>();
        Map<TableName, Slices> within = new HashMap<>();
        int inputs = 0;
        for (TableName table : step.inputs()) {
            Optional<Publication.Pin> before = published.find(table);
            Optional<String> now = Optional.ofNullable(contents.get(table));
            if (before.map(Publication.Pin::contentHash).equals(now)) {
                continue;
            }
            Optional<Slicing.Input> input = Optional.ofNullable(slicing.inputs().get(table));
            if (before.isEmpty() || now.isEmpty() || input.isEmpty()) {
                return Optional.empty();
            }
            Optional<Set<List<String>>> changed = changed(
                    lake.contracts().table(table), input.get(), before.get().version());
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            Set<String> own = nth(changed.get(), 0);
            keys.addAll(input.get()
                    .through()
                    .map(through -> slices(slicing, through, input.get().expression(), own))
                    .orElse(own));
            input.get()
                    .within()
                    .flatMap(expression -> roughly(nth(changed.get(), 1)))
                    .ifPresent(values -> within.put(table, values));
            inputs++;
        }
        // rows of slices that another input tells have values that this one does not
        return Optional.of(new Changed(new Slices(keys), inputs == 1 ? within : Map.of()));
    }

    /** Values that rows of slices have, or none where one of these rows has none. */
    private static Optional<Slices> roughly(Set<String> values) {
        if (values.contains(Slices.NOTHING)) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>(values);
        all.add(Slices.NOTHING);
        return Optional.of(new Slices(all));
    }

    private static Set<String> nth(Set<List<String>> told, int place) {
        return told.stream().map(values -> values.get(place)).collect(Collectors.toUnmodifiableSet());
    }

    /** The keys of the rows of an input that changed, and what they can be told by at little cost. */
    private Optional<Set<List<String>>> changed(TableContract contract, Slicing.Input input, long before) {
        return differences
                .computeIfAbsent(contract.name(), name -> lake.difference(contract, before))
                .told(
                        Stream.concat(Stream.of(input.expression()), input.within().stream())
                                .toList(),
                        input.columns().isEmpty() ? contract.columnNames() : input.columns());
    }

    /** The slices in which an input has rows with some keys. */
    private Set<String> slices(Slicing slicing, TableName through, String key, Set<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(lake.read(through)
                .filter(new Slices(keys).hold(col(key)))
                .select(Slices.key(col(slicing.key())))
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
    }

    /** The slices of the inputs that have them. */
    private Map<TableName, Dataset<Row>> restricted(Slicing slicing, Changed changed) {
        Map<TableName, Dataset<Row>> rows = new HashMap<>();
        slicing.inputs().forEach((table, input) -> {
            if (input.through().isEmpty()) {
                rows.put(
                        table,
                        restricted.computeIfAbsent(
                                new Restricted(
                                        table,
                                        input.expression(),
                                        changed.slices(),
                                        Optional.ofNullable(changed.within().get(table))),
                                asked -> rows(asked, input)));
            }
        });
        return rows;
    }

    private Dataset<Row> rows(Restricted asked, Slicing.Input input) {
        Column ofSlices = asked.slices.hold(expr(asked.expression));
        return lake.slices(
                lake.contracts().table(asked.table),
                asked.within
                        .map(values ->
                                values.hold(expr(input.within().orElseThrow())).and(ofSlices))
                        .orElse(ofSlices));
    }
}
