package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.read.VersionTable;
import uk.tlevels.warehouse.lake.write.TableSnapshot.HeldFile;

/** The rows of single files of one table, and what can be told of slices by them. */
final class TableRows {
    /** From this many rows on, to compute all of them in several tasks costs less than some in one. */
    private static final int MANY = 40_000;

    private static final String TOLD = "told";

    /** Tells rows of bronze apart: what one load took from one record goes together. */
    private static final List<Column> ORIGIN = List.of(col("load_id"), col("source_file"), col("source_row"));

    private final SparkSession spark;
    private final TableContract contract;
    private final String folder;

    TableRows(SparkSession spark, TableContract contract, String folder) {
        this.spark = spark;
        this.contract = contract;
        this.folder = folder;
    }

    /** All rows of some files. */
    Dataset<Row> in(Collection<HeldFile> files) {
        return VersionTable.rows(
                spark,
                contract.name().toString(),
                folder,
                contract.schema(),
                files.stream().map(HeldFile::status).toList());
    }

    /** Those of some files that hold rows of slices, with the number of these. */
    Map<HeldFile, Long> holding(List<HeldFile> files, Column ofSlices) {
        if (files.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> counts =
                in(files).filter(ofSlices).groupBy(input_file_name()).count().collectAsList().stream()
                        .collect(Collectors.toMap(
                                row -> row.getString(0)
                                        .substring(row.getString(0).lastIndexOf('/') + 1),
                                row -> row.getLong(1)));
        return files.stream()
                .filter(file -> counts.containsKey(file.name()))
                .collect(Collectors.toMap(file -> file, file -> counts.get(file.name())));
    }

    /**
     * What some expressions come to in the rows that two versions do not have in common, as often as each has them; empty
     * where there are many of these rows. Files that both name are not looked at; of the rows of the others it is a hash of
     * the columns that tells whether they are the same.
     */
    Optional<Set<List<String>>> changed(
            List<HeldFile> before, List<HeldFile> after, List<Column> told, List<String> columns) {
        Map<String, HeldFile> removed = byName(before);
        Map<String, HeldFile> added = byName(after);
        Set<String> common = new HashSet<>(removed.keySet());
        common.retainAll(added.keySet());
        removed.keySet().removeAll(common);
        added.keySet().removeAll(common);
        if (removed.isEmpty() && added.isEmpty()) {
            return Optional.of(Set.of());
        }
        Dataset<Row> old = in(removed.values());
        Dataset<Row> fresh = in(added.values());
        if (contract.name().zone() != Zone.BRONZE) {
            return differing(old, fresh, told, columns);
        }
        // where rows came from costs less to compare than what they say, and most are still of the same file
        return differing(old, fresh, ORIGIN, List.of()).flatMap(origins -> {
            Column moved = new Slices(origins.stream()
                            .map(origin -> String.join(" ", origin))
                            .collect(Collectors.toUnmodifiableSet()))
                    .hold(concat_ws(" ", ORIGIN.toArray(Column[]::new)));
            return differing(old.filter(moved), fresh.filter(moved), told, columns);
        });
    }

    /** What expressions come to in the rows that two sets do not have in common; empty where these are many. */
    private static Optional<Set<List<String>>> differing(
            Dataset<Row> old, Dataset<Row> fresh, List<Column> told, List<String> columns) {
        List<Row> differing = marked(old, told, columns, -1)
                .unionAll(marked(fresh, told, columns, 1))
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

    private static Dataset<Row> marked(Dataset<Row> rows, List<Column> told, List<String> columns, int sign) {
        return rows.select(
                array(told.stream().map(Slices::key).toArray(Column[]::new)).as(TOLD),
                (columns.isEmpty()
                                ? lit(0)
                                : xxhash64(columns.stream().map(c -> col(c)).toArray(Column[]::new)))
                        .as("content"),
                lit(sign).as("sign"));
    }

    /** How many rows of some files break which rule; rules that all rows keep are absent. */
    Map<RowRule, Long> broken(List<HeldFile> files) {
        List<RowRule> rules = contract.rules();
        Map<RowRule, Long> broken = new LinkedHashMap<>();
        if (!rules.isEmpty()) {
            Row counts = in(files)
                    .select(rules.stream()
                            .map(rule -> count_if(not(expr(rule.expression()))))
                            .toArray(Column[]::new))
                    .first();
            for (int i = 0; i < rules.size(); i++) {
                if (counts.getLong(i) > 0) {
                    broken.put(rules.get(i), counts.getLong(i));
                }
            }
        }
        return broken;
    }

    private static Map<String, HeldFile> byName(List<HeldFile> files) {
        Map<String, HeldFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.logged(), file));
        return byName;
    }
}
