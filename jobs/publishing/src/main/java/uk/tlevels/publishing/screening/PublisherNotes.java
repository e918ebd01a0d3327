package uk.tlevels.publishing.screening;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.check.NotAdditive;
import uk.tlevels.publishing.screening.check.ScreenOptions;

/**
 * What a publisher says of data files that the files cannot tell, as it travels beside them: a CSV file
 * {@code quality/screening.csv} with a line for each option of a data file, the options as {@code tlevels screen} names
 * them.
 *
 * <pre>
 * data_file,option,value
 * tlevel_starts,not-additive,start_count=tlevel_pathway
 * tlevel_starts,rounding-base,5
 * </pre>
 *
 * @param options by the names of data files without ending
 */
public record PublisherNotes(Map<String, ScreenOptions> options) {
    /** Where the file is below the folder of a release. */
    public static final String FILE = "quality/screening.csv";

    private static final List<String> HEADER = List.of("data_file", "option", "value");
    private static final String NOT_ADDITIVE = "not-additive";
    private static final String OPEN_PERCENTAGE = "open-percentage";
    private static final String ROUNDING_BASE = "rounding-base";

    /** Nothing is said. */
    public static final PublisherNotes NONE = new PublisherNotes(Map.of());

    /** Copies. */
    public PublisherNotes {
        options = Map.copyOf(options);
    }

    /**
     * The notes of the release that a file or folder is part of: below the folder itself or that of the file, or below the one
     * above, where data files have a folder of their own.
     */
    public static Optional<Path> beside(Path file) {
        Path place = file.toAbsolutePath().normalize();
        return Stream.iterate(Files.isDirectory(place) ? place : place.getParent(), f -> f != null, Path::getParent)
                .limit(2)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Reads notes.
     *
     * @throws IllegalArgumentException when the file has another form
     */
    public static PublisherNotes read(Path file) {
        Map<String, ScreenOptions> options = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                if (!line.getHeader().equals(HEADER)) {
                    throw new IllegalArgumentException(
                            "%s: its columns are not %s".formatted(file, String.join(",", HEADER)));
                }
                try {
                    options.merge(
                            line.getField("data_file"),
                            option(line.getField("option"), line.getField("value")),
                            ScreenOptions::and);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: %s".formatted(file, line.getStartingLineNumber(), e.getMessage()), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new PublisherNotes(options);
    }

    private static ScreenOptions option(String option, String value) {
        return switch (option) {
            case NOT_ADDITIVE -> {
                NotAdditive parsed = NotAdditive.parse(value);
                yield ScreenOptions.none().notAdditive(parsed.indicator(), parsed.filter());
            }
            case OPEN_PERCENTAGE -> ScreenOptions.none().openPercentage(value);
            case ROUNDING_BASE -> {
                if (!value.matches("\\d{1,6}")) {
                    throw new IllegalArgumentException("rounding-base '%s' is no number".formatted(value));
                }
                yield ScreenOptions.none().roundedTo(Integer.parseInt(value));
            }
            default ->
                throw new IllegalArgumentException(
                        "'%s' is none of %s, %s, %s".formatted(option, NOT_ADDITIVE, OPEN_PERCENTAGE, ROUNDING_BASE));
        };
    }

    /** The file in UTF-8, in the order of its lines. */
    public byte[] bytes() {
        List<String> lines = new ArrayList<>(List.of(String.join(",", HEADER)));
        new TreeMap<>(options).forEach((file, said) -> {
            Set<String> own = new TreeSet<>();
            said.notAdditive()
                    .forEach(n -> own.add("%s,%s,%s=%s".formatted(file, NOT_ADDITIVE, n.indicator(), n.filter())));
            said.openPercentages().forEach(p -> own.add("%s,%s,%s".formatted(file, OPEN_PERCENTAGE, p)));
            if (said.roundingBase() > 1) {
                own.add("%s,%s,%d".formatted(file, ROUNDING_BASE, said.roundingBase()));
            }
            lines.addAll(own);
        });
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is said of a data file, by its name without ending, with more that is said of all. */
    public ScreenOptions of(String file, ScreenOptions more) {
        return options.getOrDefault(file, ScreenOptions.none()).and(more);
    }
}
