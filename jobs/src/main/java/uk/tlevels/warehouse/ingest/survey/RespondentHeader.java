package uk.tlevels.warehouse.ingest.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.csv.CsvRow;
import uk.tlevels.warehouse.ingest.csv.HeaderNames;
import uk.tlevels.warehouse.ingest.value.Blank;
import uk.tlevels.warehouse.ingest.value.Spreadsheets;

/** The header of a respondents file: every column that the wave or its codebook names must be there. */
final class RespondentHeader {
    private final HeaderNames names;
    private final RespondentColumns columns;
    private final Set<Integer> used = new HashSet<>();

    /**
     * The header of a respondents file.
     *
     * @param file the file's name, for the refusal
     * @param others further columns: replicate weights and, in the wide layout, the questions
     * @throws FileRefusedException when a column is missing
     */
    RespondentHeader(String file, CsvRow header, RespondentColumns columns, List<String> others) {
        this.names = HeaderNames.of(file, header);
        this.columns = columns;
        List<String> missing = new ArrayList<>();
        Stream<String> roles = Stream.of(
                        Optional.of(columns.respondent()),
                        columns.weight(),
                        columns.stratum(),
                        columns.psu(),
                        columns.panel(),
                        columns.populationPsus(),
                        columns.population(),
                        columns.question(),
                        columns.response())
                .flatMap(Optional::stream);
        Stream.of(roles, columns.characteristics().values().stream(), others.stream())
                .flatMap(Function.identity())
                .forEach(name -> names.position(name).ifPresentOrElse(used::add, () -> missing.add(name)));
        if (!missing.isEmpty()) {
            throw new FileRefusedException(
                    file,
                    "line " + header.line(),
                    "header",
                    "the wave and its codebook name columns that the respondents file has not: " + missing
                            + otherSeparator(header));
        }
    }

    private static String otherSeparator(CsvRow header) {
        String line = header.text();
        return line.contains(";") || line.contains("\t")
                ? "; cells are separated by %s: save the file with commas between them"
                        .formatted(line.contains(";") ? "semicolons" : "tabs")
                : "";
    }

    RespondentColumns columns() {
        return columns;
    }

    int width() {
        return names.names().size();
    }

    /** Whether the file has a column. */
    boolean has(String column) {
        return names.position(column).isPresent();
    }

    /** Whether a row is the header once more, as in a file that was put together from several. */
    boolean isRepeatedBy(CsvRow row) {
        return names.isRepeatedBy(row.fields());
    }

    /** A cell without blanks at its ends. */
    String cell(CsvRow row, String column) {
        return Spreadsheets.meant(
                Blank.strip(row.fields().get(names.position(column).orElseThrow())));
    }

    /** Columns that nobody reads, with their positions. */
    Map<String, Integer> strangers() {
        Map<String, Integer> strangers = new LinkedHashMap<>();
        for (int i = 0; i < width(); i++) {
            if (!used.contains(i)) {
                strangers.put(names.names().get(i), i);
            }
        }
        return strangers;
    }
}
