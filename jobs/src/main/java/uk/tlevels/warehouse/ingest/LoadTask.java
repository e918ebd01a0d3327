package uk.tlevels.warehouse.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
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

    /**
     * A task of a load.
     *
     * @param table where good rows go
     */
    LoadTask(
            SourceContract contract,
            FileOpener opener,
            String loadId,
            LoadRules rules,
            RowSinks table,
            Quarantine quarantine) {
        this.contract = contract;
        this.opener = opener;
        this.loadId = loadId;
        this.rules = rules;
        this.table = table;
        this.quarantine = quarantine;
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

    /** What became of one file; {@code refusal} is empty for a loaded one. */
    record FileOutcome(String refusal, LedgerEntry.Counts counts, String strangers) implements Serializable {}

    Outcome run(int task, List<SourceFile> files, LoadRules.Evaluation how) throws IOException {
        Map<String, FileOutcome> outcomes = new HashMap<>();
        List<PartitionResult> rows = new ArrayList<>();
        List<PartitionResult> issues = new ArrayList<>();
        Records records = new Records(rules.evaluator(how));
        try (RowSink sharedRows = table.open(task);
                RowSink sharedIssues = quarantine.sinks().open(task)) {
            for (SourceFile file : files) {
                if (file.bytes() > WRITTEN_AS_READ) {
                    try (RowSink ownRows = table.open(task);
                            RowSink ownIssues = quarantine.sinks().open(task)) {
                        FileOutcome outcome = records.read(file, ownRows::add, ownIssues::add);
                        outcomes.put(file.id(), outcome);
                        if (outcome.refusal().isEmpty()) {
                            rows.add(ownRows.finish());
                            issues.add(ownIssues.finish());
                        }
                    }
                } else {
                    List<InternalRow> good = new ArrayList<>();
                    List<InternalRow> wrong = new ArrayList<>();
                    FileOutcome outcome = records.read(file, good::add, wrong::add);
                    outcomes.put(file.id(), outcome);
                    if (outcome.refusal().isEmpty()) {
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

    /** Records as rows. */
    private final class Records {
        private final LoadRules.Evaluator evaluator;
        private final int width = contract.table().columns().size();
        private final RecordValues values = new RecordValues(contract);
        private final UTF8String load = UTF8String.fromString(loadId);

        Records(LoadRules.Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        FileOutcome read(SourceFile file, Consumer<InternalRow> rows, Consumer<InternalRow> issues) throws IOException {
            long read = 0;
            long bad = 0;
            Object[] origin = origin(file);
            try (RecordReader reader = RecordReaders.open(contract, file, opener)) {
                for (Optional<ParsedRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                    read++;
                    ParsedRecord record = next.get();
                    InternalRow row = row(record, origin);
                    List<LoadIssue> found = new ArrayList<>(
                            record.issues().stream().map(LoadIssue::of).toList());
                    found.addAll(evaluator.broken(row));
                    boolean isBad = found.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
                    if (isBad) {
                        bad++;
                    } else {
                        rows.accept(row);
                    }
                    if (!found.isEmpty() && !quarantine.told().contains(file.id())) {
                        Optional<String> json = isBad ? evaluator.json(row) : Optional.empty();
                        found.forEach(issue -> issues.accept(quarantined(file, record.row(), issue, json)));
                    }
                }
                return new FileOutcome("", new LedgerEntry.Counts(read, read - bad, bad), json(reader.strangers()));
            } catch (FileRefusedException e) {
                return new FileOutcome(
                        e.place() + ": " + e.rule() + ": " + e.reason(), new LedgerEntry.Counts(read, 0, 0), "{}");
            }
        }

        /** The lineage columns of a file's rows, that of the record left open. */
        private Object[] origin(SourceFile file) {
            return new Object[] {
                UTF8String.fromString(file.id()),
                null,
                UTF8String.fromString(file.slice()),
                file.submittedAt().equals(SourceFile.NO_TIME)
                        ? null
                        : CatalystTypeConverters.convertToCatalyst(file.submittedAt()),
                load
            };
        }

        private InternalRow row(ParsedRecord record, Object[] origin) {
            Object[] cells = new Object[width];
            int own = values.columns();
            for (int i = 0; i < own; i++) {
                cells[i] = values.of(record, i);
            }
            System.arraycopy(origin, 0, cells, own, origin.length);
            cells[own + 1] = record.row();
            return new GenericInternalRow(cells);
        }

        private InternalRow quarantined(SourceFile file, long row, LoadIssue issue, Optional<String> json) {
            Map<String, Object> values = new HashMap<>();
            values.put("source", contract.name());
            values.put("source_file", file.id());
            values.put("file_name", file.file().name());
            values.put("source_row", row);
            values.put("column_name", issue.column());
            values.put("rule", issue.rule());
            issue.value().ifPresent(value -> values.put("value", value));
            values.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
            json.ifPresent(record -> values.put("record", record));
            values.put("load_id", loadId);
            return new GenericInternalRow(quarantine.columns().stream()
                    .map(values::get)
                    .map(CatalystTypeConverters::convertToCatalyst)
                    .toArray());
        }
    }

    private static String json(Map<String, Long> counts) {
        try {
            return new ObjectMapper().writeValueAsString(new TreeMap<>(counts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
