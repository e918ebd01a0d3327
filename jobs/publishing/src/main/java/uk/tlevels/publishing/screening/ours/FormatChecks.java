package uk.tlevels.publishing.screening.ours;

import static uk.tlevels.publishing.screening.check.CheckWords.must;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rule;
import uk.tlevels.publishing.screening.standard.Columns;
import uk.tlevels.publishing.screening.table.Shape;

/**
 * Stage "Ours: file format": what must be right before anything else can be told. The published screener guesses the
 * separator, renames columns of one name and breaks on a file without rows.
 */
public final class FormatChecks {
    private static final List<String> OTHER_SEPARATORS = List.of("\t", ";", "|");
    private static final Map<String, String> MEANT = meant();

    private FormatChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of(
                        "file_separator",
                        must(
                                        "Commas separate the cells of both files.",
                                        "Cells are separated by something else than commas",
                                        "Save the file as comma-separated values")
                                .see("ud.html#data-format"),
                        inBoth(FormatChecks::separators)),
                Check.of(
                        "header_exact",
                        must(
                                "Every column has a name, and names of EES are written as it writes them.",
                                "Column names are not exact",
                                "Correct the header"),
                        inBoth(FormatChecks::names)),
                Check.of(
                        "duplicate_variable_names",
                        must("No two columns have one name.", "Columns have one name", "Rename or remove all but one"),
                        inBoth(FormatChecks::repeated)),
                Check.of(
                        "row_width",
                        must(
                                "Every row has as many cells as its header.",
                                "Rows have more or fewer cells than the header",
                                "Put quotes around a cell that holds a comma; write every cell of a row"),
                        inBoth(FormatChecks::widths)),
                Check.of(
                        "rows_present",
                        must("Both files have rows.", "Files have a header and no rows", "Add the rows"),
                        FormatChecks::rowless),
                emptyRows("data_empty_rows", "data", pair -> pair.data().shape()),
                emptyRows("meta_empty_rows", "metadata", pair -> pair.meta().shape()));
    }

    private interface FileRule {
        void look(String file, Shape shape, Offences offences);
    }

    private static Rule inBoth(FileRule rule) {
        return (pair, offences) -> {
            Map<String, Shape> files = new LinkedHashMap<>();
            files.put(pair.dataName(), pair.data().shape());
            files.put(pair.metaName(), pair.meta().shape());
            files.forEach((file, shape) -> rule.look(file, shape, offences));
        };
    }

    private static void separators(String file, Shape shape, Offences offences) {
        OTHER_SEPARATORS.stream()
                .filter(other -> shape.header().stream().anyMatch(c -> c.contains(other)))
                .forEach(other -> offences.add(file + " has " + Offences.quoted(other) + " in its header"));
    }

    /** No name is blank, and none is a name of EES but for letter case, blanks or a common slip. */
    private static void names(String file, Shape shape, Offences offences) {
        List<String> header = shape.header();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Optional<String> meant = Optional.ofNullable(MEANT.get(plain(name)));
            if (name.isBlank()) {
                offences.add(file + " column " + (i + 1) + " has no name");
            } else if (meant.isPresent() && !meant.get().equals(name)) {
                offences.add(file + " " + Offences.quoted(name) + ", which is " + meant.get());
            }
        }
    }

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        Stream.of(Columns.units(), Columns.OF_META, Columns.OF_META_AT_WILL)
                .flatMap(Collection::stream)
                .forEach(c -> meant.put(plain(c), c));
        // the guide's own demo file has it
        meant.put(plain("geographical_level"), "geographic_level");
        return meant;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void repeated(String file, Shape shape, Offences offences) {
        Set<String> seen = new HashSet<>();
        shape.header().stream()
                .filter(c -> !seen.add(c))
                .distinct()
                .forEach(c -> offences.add(file + " " + Offences.quoted(c)));
    }

    private static void widths(String file, Shape shape, Offences offences) {
        shape.ragged()
                .forEach(r -> offences.add("%s row %d has %d cells, the header %d"
                        .formatted(file, r.row(), r.fields(), shape.header().size())));
        if (shape.raggedCount() > shape.ragged().size()) {
            offences.add(file + " " + (shape.raggedCount() - shape.ragged().size()) + " more such rows");
        }
    }

    private static void rowless(Pair pair, Offences offences) {
        if (pair.data().rows() == 0) {
            offences.name(pair.dataName());
        }
        if (pair.meta().rows().isEmpty()) {
            offences.name(pair.metaName());
        }
    }

    private static Check emptyRows(String id, String file, Function<Pair, Shape> of) {
        return Check.of(
                id,
                must("The " + file + " has no empty row.", "The " + file + " has empty rows", "Remove them"),
                (pair, offences) -> {
                    Shape shape = of.apply(pair);
                    shape.empty().forEach(row -> offences.add("row " + row));
                    if (shape.emptyCount() > shape.empty().size()) {
                        offences.add((shape.emptyCount() - shape.empty().size()) + " more");
                    }
                });
    }
}
