package uk.tlevels.warehouse.ingest;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.LoadTask.FileOutcome;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.lake.CommitId;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.WrittenVersion;
import uk.tlevels.warehouse.lake.write.PartitionResult;

/** Loads files of one source: good rows to bronze in one commit, bad ones to quarantine, bad files not at all. */
final class Loader {
    private static final TableName QUARANTINE = TableName.of("bronze.quarantine");
    /** Fewer bytes are read in the driver: to send them out would cost more. */
    private static final long BYTES_OF_A_JOB = 8 << 20;

    private static final long BYTES_PER_TASK = 64 << 20;

    private static final int TASKS_PER_CORE = 4;

    private final Lake lake;
    private final FileOpener opener;

    private final Set<String> told;

    private Loader(Lake lake, FileOpener opener, Set<String> told) {
        this.lake = lake;
        this.opener = opener;
        this.told = told;
    }

    /** A loader of some files, in one load or several. */
    static Loader of(List<SourceFile> files, Lake lake, FileOpener opener) {
        return new Loader(lake, opener, told(files, lake));
    }

    /** A load that ended before its ledger entry may have left issues of these files under another load id. */
    private static Set<String> told(List<SourceFile> files, Lake lake) {
        List<String> ids = files.stream().map(SourceFile::id).toList();
        if (!lake.mayHold(QUARANTINE, "source_file", ids)) {
            return Set.of();
        }
        return lake
                .read(QUARANTINE)
                .filter(col("source_file").isin(ids.toArray()))
                .select("source_file")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    /**
     * What files of one source tell of, and those that are held.
     *
     * @param current the loaded file of each slice
     */
    PartsOfSource parts(SourceContract contract, List<SourceFile> files, Map<String, LedgerEntry> current) {
        return PartsOfSource.of(contract, files, current, lake, opener);
    }

    /**
     * What became of the files of one load.
     *
     * @param files by file id
     * @param tableVersion the version of the bronze table that holds them
     */
    record Loaded(Map<String, FileOutcome> files, Optional<Long> tableVersion) {}

    /**
     * Loads files.
     *
     * @param replaced by file id, what each would stand in the place of
     */
    Loaded load(SourceContract contract, List<SourceFile> files, String loadId, Map<String, Replaced> replaced) {
        TableContract quarantine = lake.contracts().table(QUARANTINE);
        LoadTask task = new LoadTask(
                contract,
                opener,
                loadId,
                LoadRules.of(contract, lake.spark()),
                lake.writer()
                        .sinks(
                                contract.table(),
                                SourceFile.total(files) < BYTES_OF_A_JOB ? List.of() : List.of(Lineage.SLICE)),
                new LoadTask.Quarantine(lake.writer().sinks(quarantine, List.of()), quarantine.columnNames(), told),
                replaced);
        Map<String, FileOutcome> outcomes = new HashMap<>();
        List<PartitionResult> rows = new ArrayList<>();
        List<PartitionResult> issues = new ArrayList<>();
        for (LoadTask.Outcome outcome : run(task, files)) {
            outcomes.putAll(outcome.files());
            rows.addAll(outcome.rows());
            issues.addAll(outcome.issues());
        }
        List<String> slices = files.stream()
                .filter(f -> outcomes.get(f.id()).result().isLoaded())
                .map(SourceFile::slice)
                .distinct()
                .sorted()
                .toList();
        if (slices.isEmpty()) {
            return new Loaded(outcomes, Optional.empty());
        }
        if (issues.stream().anyMatch(some -> some.rows() > 0)) {
            lake.writer().take(quarantine, issues, List.of(), CommitId.of(loadId));
        }
        Optional<WrittenVersion> written = lake.writer().take(contract.table(), rows, slices, CommitId.of(loadId));
        return new Loaded(
                outcomes,
                Optional.of(written.map(WrittenVersion::version)
                        .orElseGet(() -> lake.version(contract.table().name()))));
    }

    private List<LoadTask.Outcome> run(LoadTask task, List<SourceFile> files) {
        long bytes = SourceFile.total(files);
        if (bytes < BYTES_OF_A_JOB) {
            try {
                return List.of(task.run(0, files, LoadRules.Evaluation.INTERPRETED));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot load " + files.get(0).source(), e);
            }
        }
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
        int most = context.defaultParallelism() * TASKS_PER_CORE;
        List<List<SourceFile>> tasks = FileGroups.balanced(files, (int) Math.min(most, 1 + bytes / BYTES_PER_TASK));
        List<Integer> numbers = IntStream.range(0, tasks.size()).boxed().toList();
        return context.parallelize(numbers, tasks.size())
                .map(number -> task.run(number, tasks.get(number), LoadRules.Evaluation.COMPILED))
                .collect();
    }
}
