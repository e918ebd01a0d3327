package uk.tlevels.warehouse.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
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
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.FileOpener;

/**
 * Reads a file to its end, record by record: each becomes a row of the source's table or is set aside; whether the file as a
 * whole is good enough is judged when all has been seen.
 */
final class FileLoad {
    /** What is too small a difference to come from anything but the arithmetic of shares. */
    private static final double ROUNDING = 1e-9;

    private final SourceContract contract;
    private final FileOpener opener;
    private final String loadId;
    private final LoadRules.Evaluator evaluator;
    private final List<String> issueColumns;
    private final Set<String> told;
    private final Map<String, Replaced> replaced;
    private final int width;
    private final RecordValues values;
    private final ObjectMapper mapper = new ObjectMapper();
    private final UTF8String load;

    /**
     * A reader of files of one source, for one thread.
     *
     * @param issueColumns the columns of {@code bronze.quarantine}
     * @param told the files whose issues stand there already, by file id
     * @param replaced by file id, what each would stand in the place of
     */
    FileLoad(
            SourceContract contract,
            FileOpener opener,
            String loadId,
            LoadRules.Evaluator evaluator,
            List<String> issueColumns,
            Set<String> told,
            Map<String, Replaced> replaced) {
        this.contract = contract;
        this.opener = opener;
        this.loadId = loadId;
        this.evaluator = evaluator;
        this.issueColumns = issueColumns;
        this.told = told;
        this.replaced = replaced;
        this.width = contract.table().columns().size();
        this.values = new RecordValues(contract);
        this.load = UTF8String.fromString(loadId);
    }

    /**
     * Reads one file.
     *
     * @param twins tells rows that are about the same
     * @param rows takes its good rows, which are worth nothing unless the file turns out to be loaded
     * @param issues takes what is wrong, as rows of {@code bronze.quarantine}, likewise
     */
    LoadTask.FileOutcome read(SourceFile file, Twins twins, Consumer<InternalRow> rows, Consumer<InternalRow> issues)
            throws IOException {
        long read = 0;
        long bad = 0;
        long repeated = 0;
        Object[] origin = origin(file);
        FileIssues all = new FileIssues(contract);
        Parts.Count parts = new Parts.Count(contract);
        try (RecordReader reader = RecordReaders.open(contract, file, opener)) {
            for (Optional<ParsedRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                read++;
                ParsedRecord record = next.get();
                GenericInternalRow row = row(record, origin);
                List<LoadIssue> found = new ArrayList<>(
                        record.issues().stream().map(LoadIssue::of).toList());
                found.addAll(evaluator.broken(row));
                boolean isBad = found.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
                Optional<LoadIssue> twin = isBad ? Optional.empty() : twins.see(record.row(), row.values());
                twin.ifPresent(found::add);
                isBad |=
                        twin.filter(issue -> issue.severity() == Severity.ERROR).isPresent();
                if (isBad) {
                    bad++;
                } else if (twin.isPresent()) {
                    repeated++;
                } else {
                    rows.accept(row);
                    parts.add(record);
                }
                all.add(record.row(), found);
                if (!found.isEmpty() && !told.contains(file.id())) {
                    Optional<String> json = isBad ? evaluator.json(row) : Optional.empty();
                    found.forEach(issue -> issues.accept(quarantined(file, record.row(), issue, json)));
                }
            }
            FileResult.Counts counts = new FileResult.Counts(read, read - bad - repeated, bad);
            Parts tells = parts.parts();
            return new LoadTask.FileOutcome(judged(file, counts, tells, reader, all), all.all(), tells);
        } catch (FileRefusedException e) {
            return new LoadTask.FileOutcome(
                    FileResult.kept(FileResult.Outcome.REFUSED, e.place() + ": " + e.rule() + ": " + e.reason(), read),
                    List.of(),
                    Parts.NOTHING);
        }
    }

    /** Whether a file that was read to its end is good enough to stand in the place of what is held. */
    private FileResult judged(
            SourceFile file, FileResult.Counts counts, Parts parts, RecordReader reader, FileIssues issues) {
        FileContract.Shares shares = contract.file().shares();
        Replaced before = replaced.getOrDefault(file.id(), Replaced.NOTHING);
        long held = before.rows();
        boolean noneGood = counts.loaded() == 0 && (counts.read() > 0 || held > 0);
        // rounded up, so that one bad row stops nothing but itself
        boolean fewGood = counts.quarantined() > Math.ceil((1 - shares.good()) * counts.read() - ROUNDING);
        if (noneGood || fewGood) {
            String reason = counts.read() == 0
                    ? "the file has a header and no row; %,d rows are held and stay".formatted(held)
                    : "%,d of %,d rows cannot be used, and %s: %s; what was held stays"
                            .formatted(
                                    counts.quarantined(),
                                    counts.read(),
                                    noneGood
                                            ? "none is left"
                                            : "%s of them must be good".formatted(percent(shares.good())),
                                    issues.errors());
            return FileResult.kept(FileResult.Outcome.REFUSED, "the whole file: good_rows: " + reason, counts.read());
        }
        Optional<String> loss = before.loss(contract.file(), parts);
        if (loss.isPresent()) {
            return FileResult.kept(FileResult.Outcome.HELD_BACK, loss.get(), counts.read());
        }
        if (counts.loaded() < shares.held() * held) {
            return FileResult.kept(
                    FileResult.Outcome.HELD_BACK,
                    "it has %,d good rows where %,d are held, fewer than %s: take it in with --accept FILE if that is right"
                            .formatted(counts.loaded(), held, percent(shares.held())),
                    counts.read());
        }
        return FileResult.loaded(counts, json(reader.strangers()));
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

    private GenericInternalRow row(ParsedRecord record, Object[] origin) {
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
        Map<String, Object> cells = new HashMap<>();
        cells.put("source", contract.name());
        cells.put("source_file", file.id());
        cells.put("file_name", file.file().name());
        cells.put("source_row", row);
        cells.put("column_name", issue.column());
        cells.put("rule", issue.rule());
        issue.value().ifPresent(value -> cells.put("value", value));
        cells.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        json.ifPresent(record -> cells.put("record", record));
        cells.put("load_id", loadId);
        return new GenericInternalRow(issueColumns.stream()
                .map(cells::get)
                .map(CatalystTypeConverters::convertToCatalyst)
                .toArray());
    }

    private static String percent(double share) {
        return new BigDecimal(Double.toString(100 * share)).stripTrailingZeros().toPlainString() + "%";
    }

    private String json(Map<String, Long> counts) {
        try {
            return mapper.writeValueAsString(new TreeMap<>(counts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
