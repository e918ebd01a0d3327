package uk.tlevels.warehouse.benchmark.pipeline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A CSV file of measured runs, one a line, to which runs are added. */
public final class ResultsFile {
    private static final List<String> RUN = List.of("label", "finished_at", "master", "storage");
    private static final List<String> HEADER = Stream.concat(
                    RUN.stream(), Stream.of(RunMeasure.values()).map(RunMeasure::column))
            .toList();

    private final Path file;

    /** The runs of a file, which need not be there yet. */
    public ResultsFile(Path file) {
        this.file = file;
    }

    /**
     * The runs so far, in the order in which they were added.
     *
     * @throws IllegalArgumentException when the file holds something else
     */
    public List<MeasuredRun> runs() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<MeasuredRun> runs = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord line : reader) {
                if (line.getStartingLineNumber() > 1) {
                    runs.add(run(line));
                } else if (!line.getFields().equals(HEADER)) {
                    throw new IllegalArgumentException(
                            file + ", line 1: not the header of a results file, " + String.join(",", HEADER));
                }
            }
            return runs;
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Adds a run. */
    public void add(MeasuredRun run) {
        boolean fresh = !Files.exists(file);
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            if (fresh) {
                writer.writeRecord(HEADER);
            }
            writer.writeRecord(cells(run));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static List<String> cells(MeasuredRun run) {
        List<String> cells =
                new ArrayList<>(List.of(run.label().text(), run.finishedAt().toString(), run.master(), run.storage()));
        for (RunMeasure figure : RunMeasure.values()) {
            cells.add(Optional.ofNullable(run.figures().get(figure))
                    .map(String::valueOf)
                    .orElse(""));
        }
        return cells;
    }

    private MeasuredRun run(CsvRecord line) {
        try {
            Map<RunMeasure, Long> figures = new EnumMap<>(RunMeasure.class);
            for (RunMeasure figure : RunMeasure.values()) {
                String cell = line.getField(HEADER.indexOf(figure.column()));
                if (!cell.isEmpty()) {
                    figures.put(figure, number(figure, cell));
                }
            }
            return new MeasuredRun(
                    new RunLabel(line.getField(0)),
                    Instant.parse(line.getField(1)),
                    line.getField(2),
                    line.getField(3),
                    figures);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s".formatted(file, line.getStartingLineNumber(), e.getMessage()), e);
        }
    }

    private static long number(RunMeasure figure, String cell) {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is '%s', not a whole number".formatted(figure.column(), cell), e);
        }
    }
}
