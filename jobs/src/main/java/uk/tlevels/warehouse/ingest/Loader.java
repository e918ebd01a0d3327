package uk.tlevels.warehouse.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.CommitId;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.Written;

/** Loads files of one source: good rows to bronze in one commit, bad ones to quarantine, bad files not at all. */
final class Loader {
    private static final TableName QUARANTINE = TableName.of("bronze.quarantine");
    /** A task costs the generation of its projections, so a small source is one task. */
    private static final long BYTES_PER_TASK = 64 << 20;

    private static final int TASKS_PER_CORE = 4;

    private final Lake lake;
    private final FileOpener opener;

    Loader(Lake lake, FileOpener opener) {
        this.lake = lake;
        this.opener = opener;
    }

    /**
     * What became of the files of one load.
     *
     * @param files by file id
     * @param tableVersion the version of the bronze table that holds them
     */
    record Loaded(Map<String, FileOutcome> files, Optional<Long> tableVersion) {}

    /** What became of one file; {@code refusal} is empty for a loaded one. */
    record FileOutcome(String refusal, LedgerEntry.Counts counts, boolean hasIssues, String strangers) {}

    Loaded load(SourceContract contract, List<SourceFile> files, String loadId) {
        Dataset<Row> rows = withRules(contract, parse(contract, files, loadId)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Map<String, FileOutcome> outcomes = outcomes(rows);
            List<SourceFile> good = files.stream()
                    .filter(f -> outcomes.get(f.id()).refusal().isEmpty())
                    .toList();
            if (good.isEmpty()) {
                return new Loaded(outcomes, Optional.empty());
            }
            Dataset<Row> records = rows.filter(col("report").isNull());
            if (good.size() < files.size()) {
                records = records.filter(col("source_file")
                        .isin(good.stream().map(SourceFile::id).toArray()));
            }
            if (outcomes.values().stream().anyMatch(FileOutcome::hasIssues)) {
                quarantine(contract, records, loadId);
            }
            List<String> slices =
                    good.stream().map(SourceFile::slice).distinct().sorted().toList();
            Optional<Written> written = lake.replaceSlices(
                    contract.table(), records.filter(isBad().equalTo(false)), slices, CommitId.of(loadId));
            long version = written.map(Written::version)
                    .orElseGet(() -> lake.version(contract.table().name()));
            return new Loaded(outcomes, Optional.of(version));
        } finally {
            rows.unpersist();
        }
    }

    private Dataset<Row> parse(SourceContract contract, List<SourceFile> files, String loadId) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
        long bytes = files.stream().mapToLong(SourceFile::bytes).sum();
        int most = context.defaultParallelism() * TASKS_PER_CORE;
        List<List<SourceFile>> tasks = balanced(files, (int) Math.min(most, 1 + bytes / BYTES_PER_TASK));
        JavaRDD<Row> rows = context.parallelize(tasks, tasks.size())
                .flatMap(List::iterator)
                .flatMap(new ParseFile(contract, opener, loadId));
        return lake.spark().createDataFrame(rows, ParseFile.schema(contract));
    }

    /** Files in tasks of about equal size, the largest first. */
    static List<List<SourceFile>> balanced(List<SourceFile> files, int most) {
        PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(t -> t.bytes));
        for (int i = 0; i < Math.min(most, files.size()); i++) {
            tasks.add(new Task());
        }
        files.stream()
                .sorted(Comparator.comparingLong(SourceFile::bytes).reversed().thenComparing(SourceFile::id))
                .forEach(file -> {
                    Task lightest = tasks.remove();
                    lightest.files.add(file);
                    lightest.bytes += file.bytes();
                    tasks.add(lightest);
                });
        return tasks.stream().map(t -> t.files).toList();
    }

    private static final class Task {
        private final List<SourceFile> files = new ArrayList<>();
        private long bytes;
    }

    /** Adds the contract's broken row rules to each record's issues. */
    private static Dataset<Row> withRules(SourceContract contract, Dataset<Row> rows) {
        List<Column> broken = new ArrayList<>();
        for (RowRule rule : contract.table().rules()) {
            Column issue = struct(
                    lit(rule.column()).as("column_name"),
                    lit(rule.name()).as("rule"),
                    col(rule.column()).cast("string").as("value"),
                    lit(rule.severity().name()).as("severity"));
            broken.add(when(
                    expr("not (" + rule.expression() + ")").and(col("report").isNull()), issue));
        }
        return broken.isEmpty()
                ? rows
                : rows.withColumn(
                        "issues",
                        concat(col("issues"), filter(array(broken.toArray(Column[]::new)), Column::isNotNull)));
    }

    private static Column isBad() {
        return exists(col("issues"), issue -> issue.getField("severity").equalTo("ERROR"));
    }

    private static Map<String, FileOutcome> outcomes(Dataset<Row> rows) {
        Map<String, FileOutcome> outcomes = new HashMap<>();
        List<Row> files = rows.groupBy("source_file")
                .agg(
                        max(col("report.rows_read")).as("rows_read"),
                        max(col("report.refusal")).as("refusal"),
                        max(col("report.strangers")).as("strangers"),
                        count_if(isBad()).as("bad"),
                        max(expr("size(issues) > 0")).as("has_issues"))
                .collectAsList();
        for (Row file : files) {
            long read = file.<Long>getAs("rows_read");
            long bad = file.<Long>getAs("bad");
            String refusal = file.getAs("refusal");
            outcomes.put(
                    file.getAs("source_file"),
                    new FileOutcome(
                            refusal,
                            refusal.isEmpty()
                                    ? new LedgerEntry.Counts(read, read - bad, bad)
                                    : new LedgerEntry.Counts(read, 0, 0),
                            file.<Boolean>getAs("has_issues"),
                            file.getAs("strangers")));
        }
        return outcomes;
    }

    private void quarantine(SourceContract contract, Dataset<Row> records, String loadId) {
        Column[] own = contract.table().columns().stream()
                .limit(contract.table().columns().size() - (long) Lineage.COLUMNS.size())
                .map(c -> col(c.name()))
                .toArray(Column[]::new);
        Dataset<Row> broken = records.filter(expr("size(issues) > 0"))
                .withColumn("record", when(isBad(), to_json(struct(own))))
                .withColumn("issue", explode(col("issues")));
        Dataset<Row> rows = broken.select(
                lit(contract.name()).as("source"),
                col("source_file"),
                col("file_name"),
                col("source_row"),
                col("issue.column_name").as("column_name"),
                col("issue.rule").as("rule"),
                col("issue.value").as("value"),
                lower(col("issue.severity")).as("severity"),
                col("record"),
                col("load_id"));
        lake.append(lake.contracts().table(QUARANTINE), notYetHeld(rows), CommitId.of(loadId));
    }

    /** A load that ended before its ledger entry may have left rows of these files under another load id. */
    private Dataset<Row> notYetHeld(Dataset<Row> rows) {
        if (!lake.exists(QUARANTINE)) {
            return rows;
        }
        Dataset<Row> held = lake.read(QUARANTINE).select("source_file").distinct();
        return rows.join(broadcast(held), rows.col("source_file").equalTo(held.col("source_file")), "left_anti");
    }
}
