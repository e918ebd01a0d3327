package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.not;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.lake.read.VersionTable;
import uk.tlevels.warehouse.lake.write.TableSnapshot.HeldFile;

/** The rows of single files of one table, and what can be told of slices by them. */
final class TableRows {
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

    /** The rows that two versions do not have in common. Files that both name are not looked at. */
    VersionDifference difference(List<HeldFile> before, List<HeldFile> after) {
        Map<String, HeldFile> removed = byName(before);
        Map<String, HeldFile> added = byName(after);
        Set<String> common = new HashSet<>(removed.keySet());
        common.retainAll(added.keySet());
        removed.keySet().removeAll(common);
        added.keySet().removeAll(common);
        return new VersionDifference(
                contract, in(removed.values()), in(added.values()), removed.isEmpty() && added.isEmpty());
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
