package uk.tlevels.publishing.screening.standard;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the lists of places that we hold differ from their public source: the folder {@code data} of
 * dfe-analytical-services/dfe-published-data-qa.
 */
public final class ListDifferences {
    private ListDifferences() {}

    /**
     * A line for each difference: {@code + FILE ROW} for a place that only the source has, {@code - FILE ROW} for one that
     * only we have, {@code ? FILE} for a source that is not there.
     */
    public static List<String> in(Path folder) {
        Set<List<String>> elsewhere = new LinkedHashSet<>();
        ListFiles.rows("extra_places.csv").forEach(r -> elsewhere.add(List.of("z", r.getField("place_name"))));
        List<String> lines = new ArrayList<>();
        for (ListIndex.Entry list : ListIndex.load().all()) {
            Set<List<String>> theirs = new LinkedHashSet<>();
            for (String source : list.sources()) {
                Path file = folder.resolve(source);
                if (Files.exists(file)) {
                    theirs.addAll(places(file, list.level()));
                } else {
                    lines.add("? " + source);
                }
            }
            Set<List<String>> ours = new LinkedHashSet<>(list.places());
            if (!theirs.isEmpty()) {
                theirs.stream()
                        .filter(p -> !ours.contains(p) && !elsewhere.contains(p.subList(0, 2)))
                        .forEach(p -> lines.add("+ " + list.file() + " " + row(p)));
                ours.stream()
                        .filter(p -> !theirs.contains(p))
                        .forEach(p -> lines.add("- " + list.file() + " " + row(p)));
            }
        }
        return lines;
    }

    private static Set<List<String>> places(Path file, Level level) {
        Set<List<String>> places = new LinkedHashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> places.add(level.columns().stream()
                    .map(c -> row.getField(name(row, c)).strip())
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    /** Files as the Office for National Statistics makes them name a code LSIP23CD and a name LSIP23NM. */
    private static String name(NamedCsvRecord row, String column) {
        String ending = column.endsWith("_code") ? "CD" : "NM";
        return row.getHeader().contains(column)
                ? column
                : row.getHeader().stream()
                        .filter(h -> h.endsWith(ending))
                        .findFirst()
                        .orElse(column);
    }

    private static String row(List<String> place) {
        StringWriter row = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(row)) {
            writer.writeRecord(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row.toString().strip();
    }
}
