package uk.tlevels.publishing.screening.zip;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;

/**
 * Stage "ZIP structure". That the file can be read at all is asked by {@code zip_readable}, before there is anything to
 * look at. A names file is asked of a ZIP of several data sets; what it says is asked where there is one.
 */
public final class ZipChecks {
    /** Asked first, by whoever opens the file. */
    public static final String READABLE = "zip_readable";

    private static final Set<String> COLUMNS = Set.of("file_name", "dataset_name");

    private ZipChecks() {}

    /**
     * One rule about a ZIP file.
     *
     * @param id the name in reports; never changes
     */
    public record ZipCheck(String id, Predicate<ZipUpload> asked, Function<ZipUpload, Outcome> rule) {}

    /** In running order. */
    public static List<ZipCheck> all() {
        Predicate<ZipUpload> named = zip -> zip.names().isPresent();
        return List.of(
                new ZipCheck("zip_flat_structure", zip -> true, ZipChecks::flat),
                new ZipCheck("zip_names_file_presence", zip -> true, ZipChecks::presence),
                new ZipCheck(
                        "zip_names_file_format",
                        named,
                        zip -> format(zip.names().orElseThrow())),
                new ZipCheck("zip_pairs", named, ZipChecks::pairs),
                new ZipCheck("zip_no_unreferenced", zip -> true, ZipChecks::unreferenced));
    }

    private static Outcome flat(ZipUpload zip) {
        Offences offences = new Offences();
        zip.entries().stream()
                .filter(e -> e.replaceFirst("/$", "").contains("/"))
                .forEach(offences::name);
        return Outcome.fail(
                offences,
                "No file is in a folder.",
                "Files are in folders",
                "Put the files themselves into the ZIP file, not the folder that holds them");
    }

    private static Outcome presence(ZipUpload zip) {
        Offences offences = new Offences();
        long meta = zip.entries().stream().filter(e -> e.endsWith(".meta.csv")).count();
        if (zip.names().isEmpty() && (zip.dataFiles().size() != 1 || meta != 1)) {
            offences.add("%d data files and %d metadata files"
                    .formatted(zip.dataFiles().size(), meta));
        }
        return Outcome.fail(
                        offences,
                        "There is a " + ZipUpload.NAMES + ", or one data set, which needs none.",
                        "There is no " + ZipUpload.NAMES + " and not exactly one data set",
                        "Add the file with columns file_name (without .csv) and dataset_name (the title), a row for each data set")
                .see("ees.html#bulk-uploads");
    }

    private static Outcome format(ZipUpload.NamesFile names) {
        Offences offences = new Offences();
        names.unreadable().ifPresent(offences::add);
        boolean columns = names.header().size() == COLUMNS.size() && COLUMNS.containsAll(names.header());
        if (names.unreadable().isEmpty()
                && !(columns && Set.copyOf(names.header()).equals(COLUMNS))) {
            offences.add("its columns are " + String.join(", ", names.header()));
        } else if (names.unreadable().isEmpty() && names.rows().isEmpty()) {
            offences.add("it has no rows");
        }
        for (int row = 0; row < names.rows().size(); row++) {
            if (names.rows().get(row).stream().anyMatch(c -> c.isBlank() || c.equals("NA"))) {
                offences.add("row " + (row + 1) + " has a blank cell");
            }
        }
        repeated(names.stems()).forEach(stem -> offences.add(Offences.quoted(stem) + " stands twice"));
        return Outcome.fail(
                        offences,
                        ZipUpload.NAMES + " names each data set once.",
                        ZipUpload.NAMES + " is not as EES reads it",
                        "Write the columns file_name and dataset_name and one filled row for each data set")
                .see("ees.html#bulk-uploads");
    }

    private static List<String> repeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(n -> !seen.add(n)).distinct().toList();
    }

    private static Outcome pairs(ZipUpload zip) {
        Offences offences = new Offences();
        zip.stems().stream()
                .flatMap(ZipChecks::pair)
                .filter(f -> !zip.entries().contains(f))
                .forEach(f -> offences.add(Offences.quoted(f) + " is not in the ZIP file"));
        zip.dataFiles().stream()
                .filter(f -> !zip.stems().contains(ZipUpload.stem(f)))
                .forEach(f -> offences.add(Offences.quoted(f) + " is not in " + ZipUpload.NAMES));
        return Outcome.fail(
                offences,
                "Every data set of " + ZipUpload.NAMES + " has its two files, and every data file is in it.",
                "Data sets and " + ZipUpload.NAMES + " do not agree",
                "Add what is missing, or correct the names");
    }

    private static Outcome unreferenced(ZipUpload zip) {
        Predicate<String> wanted = zip.names().isPresent()
                ? e -> e.equals(ZipUpload.NAMES)
                        || zip.stems().stream().flatMap(ZipChecks::pair).anyMatch(e::equals)
                : e -> e.endsWith(".csv");
        Offences offences = new Offences();
        zip.entries().stream().filter(e -> !e.endsWith("/") && !wanted.test(e)).forEach(offences::name);
        return Outcome.fail(
                offences,
                "Every file belongs to a data set.",
                "Files belong to no data set",
                "Remove them, and what the machine adds by itself (__MACOSX, .DS_Store)");
    }

    private static Stream<String> pair(String stem) {
        return Stream.of(stem + ".csv", stem + ".meta.csv");
    }
}
