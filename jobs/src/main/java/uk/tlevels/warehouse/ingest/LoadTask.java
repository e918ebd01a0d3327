package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.lake.write.PartitionResult;
import uk.tlevels.warehouse.lake.write.RowSink;
import uk.tlevels.warehouse.lake.write.RowSinks;

/**
 * Reads some files of one load, on an executor or in the driver: good records become rows of the source's table, what is
 * wrong with records becomes rows of {@code bronze.quarantine}. A file that breaks in its last line leaves nothing behind.
 */
final class LoadTask implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A larger file has files of its own to go to, which are deleted if it breaks; a smaller one waits in memory. */
    private static final long WRITTEN_AS_READ = 4 << 20;

    private final SourceContract contract;
    private final FileOpener opener;
    private final String loadId;
    private final LoadRules rules;
    private final RowSinks table;
    private final Quarantine quarantine;
    private final Map<String, Replaced> replaced;

    /**
     * A task of a load.
     *
     * @param table where good rows go
     * @param replaced by file id, what each would stand in the place of
     */
    LoadTask(
            SourceContract contract,
            FileOpener opener,
            String loadId,
            LoadRules rules,
            RowSinks table,
            Quarantine quarantine,
            Map<String, Replaced> replaced) {
        this.contract = contract;
        this.opener = opener;
        this.loadId = loadId;
        this.rules = rules;
        this.table = table;
        this.quarantine = quarantine;
        this.replaced = Map.copyOf(replaced);
    }

    /**
     * Where issues go.
     *
     * @param sinks of {@code bronze.quarantine}
     * @param columns its columns in order
     * @param told files whose issues stand there already, by file id
     */
    record Quarantine(RowSinks sinks, List<String> columns, Set<String> told) implements Serializable {}

    /**
     * What became of the files of a task.
     *
     * @param files by file id
     * @param rows what went to the source's table
     * @param issues what went to quarantine
     */
    record Outcome(Map<String, FileOutcome> files, List<PartitionResult> rows, List<PartitionResult> issues)
            implements Serializable {}

    /**
     * What became of one file.
     *
     * @param result loaded, refused or held back
     * @param broken the rules that its rows broke
     * @param parts what its good rows tell of, where the contract names parts
     */
    record FileOutcome(FileResult result, List<BrokenRule> broken, Parts parts) implements Serializable {}

    Outcome run(int task, List<SourceFile> files, LoadRules.Evaluation how) throws IOException {
        Map<String, FileOutcome> outcomes = new HashMap<>();
        List<PartitionResult> rows = new ArrayList<>();
        List<PartitionResult> issues = new ArrayList<>();
        FileLoad records = new FileLoad(
                contract, opener, loadId, rules.evaluator(how), quarantine.columns(), quarantine.told(), replaced);
        try (RowSink sharedRows = table.open(task);
                RowSink sharedIssues = quarantine.sinks().open(task)) {
            for (SourceFile file : files) {
                if (file.bytes() > WRITTEN_AS_READ) {
                    Twins twins = Twins.of(contract);
                    if (large(task, file, twins, records, outcomes, rows, issues)) {
                        large(task, file, twins.again(), records, outcomes, rows, issues);
                    }
                } else {
                    List<InternalRow> good = new ArrayList<>();
                    List<InternalRow> wrong = new ArrayList<>();
                    Twins twins = Twins.of(contract);
                    FileOutcome outcome = records.read(file, twins, good::add, wrong::add);
                    if (twins.mustReadAgain()) {
                        good.clear();
                        wrong.clear();
                        outcome = records.read(file, twins.again(), good::add, wrong::add);
                    }
                    outcomes.put(file.id(), outcome);
                    if (outcome.result().isLoaded()) {
                        good.forEach(sharedRows::add);
                        wrong.forEach(sharedIssues::add);
                    }
                }
            }
            rows.add(sharedRows.finish());
            issues.add(sharedIssues.finish());
        }
        return new Outcome(outcomes, rows, issues);
    }

    /** Reads a file into files of its own, which go unless it is loaded; whether it must be read again. */
    private boolean large(
            int task,
            SourceFile file,
            Twins twins,
            FileLoad records,
            Map<String, FileOutcome> outcomes,
            List<PartitionResult> rows,
            List<PartitionResult> issues)
            throws IOException {
        try (RowSink ownRows = table.open(task);
                RowSink ownIssues = quarantine.sinks().open(task)) {
            FileOutcome outcome = records.read(file, twins, ownRows::add, ownIssues::add);
            if (twins.mustReadAgain()) {
                return true;
            }
            outcomes.put(file.id(), outcome);
            if (outcome.result().isLoaded()) {
                rows.add(ownRows.finish());
                issues.add(ownIssues.finish());
            }
            return false;
        }
    }
}
