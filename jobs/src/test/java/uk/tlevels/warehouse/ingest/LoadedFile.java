package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.functions.LearnerFunctions;
import uk.tlevels.warehouse.ingest.landing.FileOpener;

/**
 * What became of one file, loaded as the driver loads small ones, without a Spark job or a table.
 *
 * @param outcome what became of the file
 * @param rows the good rows as JSON, by the line or ordinal of the record, and within it in order
 * @param issues what was said of each record: {@code severity rule column}
 */
record LoadedFile(LoadTask.FileOutcome outcome, Map<Long, List<String>> rows, Map<Long, List<String>> issues) {
    private static final List<String> ISSUE_COLUMNS = Contracts.read(Schemas.folder())
            .table(TableName.of("bronze.quarantine"))
            .columnNames();

    private static final Map<String, LoadRules.Evaluator> RULES = new HashMap<>();

    /** Loads a file whose parts are given as texts by name. */
    static LoadedFile of(SourceContract source, SourceFile file, Map<String, String> texts) {
        return of(source, file, texts, 0);
    }

    /** Loads a file in the place of so many rows. */
    static LoadedFile of(SourceContract source, SourceFile file, Map<String, String> texts, long held) {
        LoadRules.Evaluator rules = rules(source);
        FileOpener opener =
                uri -> new java.io.ByteArrayInputStream(texts.get(uri).getBytes(StandardCharsets.UTF_8));
        FileLoad load = new FileLoad(
                source,
                opener,
                "load",
                rules,
                ISSUE_COLUMNS,
                Set.of(),
                Map.of(file.id(), new Replaced(held, List.of())));
        int row = source.table().columns().size() - Lineage.COLUMNS.size() + 1;
        Map<Long, List<String>> rows = new TreeMap<>();
        Map<Long, List<String>> issues = new TreeMap<>();
        try {
            LoadTask.FileOutcome outcome = load.read(
                    file,
                    Twins.of(source),
                    good -> rows.computeIfAbsent(good.getLong(row), r -> new ArrayList<>())
                            .add(rules.json(good).orElseThrow()),
                    issue -> issues.computeIfAbsent(
                                    issue.getLong(ISSUE_COLUMNS.indexOf("source_row")), r -> new ArrayList<>())
                            .add("%s %s %s"
                                    .formatted(
                                            text(issue, "severity"), text(issue, "rule"), text(issue, "column_name"))));
            return new LoadedFile(outcome, rows, issues);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InternalRow issue, String column) {
        return issue.getUTF8String(ISSUE_COLUMNS.indexOf(column)).toString();
    }

    /** Made once: what Spark makes of an expression costs more than a small file. */
    private static synchronized LoadRules.Evaluator rules(SourceContract source) {
        return RULES.computeIfAbsent(source.name(), name -> {
            SparkSession spark = SharedSpark.session();
            LearnerFunctions.register(spark);
            return LoadRules.of(source, spark).evaluator(LoadRules.Evaluation.INTERPRETED);
        });
    }

    FileResult result() {
        return outcome.result();
    }

    boolean isLoaded() {
        return result().isLoaded();
    }

    long bad() {
        return result().counts().quarantined();
    }
}
