package uk.tlevels.warehouse.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.lake.Lake;

/**
 * What the files of one source tell of, held and new. Where a contract slices by parts, a file that tells of what a held
 * one tells is a submission of the same slice, whatever it is called; one that tells of what two held ones tell is of no
 * slice. A file that tells of less than the one whose place it would take loses something, and waits for a decision.
 */
final class PartsOfSource {
    private final SourceContract contract;
    private final Map<String, Parts> held;
    private final Map<String, Parts> fresh = new HashMap<>();
    private final Map<SourceFile, String> heldBack = new HashMap<>();
    private final List<SourceFile> files;

    private PartsOfSource(SourceContract contract, Map<String, Parts> held) {
        this.contract = contract;
        this.held = new HashMap<>(held);
        this.files = new ArrayList<>();
    }

    /**
     * Reads what new files tell of.
     *
     * @param current the loaded file of each slice
     */
    static PartsOfSource of(
            SourceContract contract,
            List<SourceFile> fresh,
            Map<String, LedgerEntry> current,
            Lake lake,
            FileOpener opener) {
        List<SourceFile> read = contract.file().parts().isEmpty()
                ? List.of()
                : fresh.stream()
                        .filter(f -> mayTellOfTheSame(contract, f, fresh, current))
                        .toList();
        PartsOfSource parts = new PartsOfSource(
                contract, read.isEmpty() || current.isEmpty() ? Map.of() : held(contract, current, lake));
        read.forEach(f -> parts.fresh.put(f.id(), Parts.in(contract, f, opener)));
        if (contract.file().isSlicedByParts()) {
            parts.slice(read, current);
            fresh.stream().filter(f -> !read.contains(f)).forEach(parts.files::add);
        } else {
            parts.files.addAll(fresh);
        }
        return parts;
    }

    /** A wave of a survey names all of its slice but the population: only another file of the wave can tell of the same. */
    private static boolean mayTellOfTheSame(
            SourceContract contract, SourceFile file, List<SourceFile> fresh, Map<String, LedgerEntry> current) {
        if (contract.file().format() != Format.SURVEY_WAVE) {
            return true;
        }
        TreeSet<String> slices = new TreeSet<>(current.keySet());
        fresh.forEach(f -> slices.add(f.slice()));
        return slices.stream()
                .filter(slice -> !slice.equals(file.slice()))
                .anyMatch(slice -> slice.startsWith(file.slice() + Parts.SEPARATOR)
                        || file.slice().startsWith(slice + Parts.SEPARATOR));
    }

    private static Map<String, Parts> held(SourceContract contract, Map<String, LedgerEntry> current, Lake lake) {
        Map<String, Map<String, Long>> rows = new HashMap<>();
        Column part = concat_ws(
                Parts.SEPARATOR,
                contract.file().parts().stream().map(c -> col(c).cast("string")).toArray(Column[]::new));
        for (Row row : lake.read(contract.table().name())
                .groupBy(col(Lineage.SLICE), part)
                .count()
                .collectAsList()) {
            if (current.containsKey(row.getString(0))) {
                rows.computeIfAbsent(row.getString(0), s -> new TreeMap<>())
                        .merge(Parts.name(row.getString(1)), row.getLong(2), Long::sum);
            }
        }
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new Parts(e.getValue())));
    }

    /** The new files with the slices that they are of; without those of which that is not to be told. */
    List<SourceFile> files() {
        return List.copyOf(files);
    }

    /** The files that are of no slice, each with the reason. */
    Map<SourceFile, String> heldBack() {
        return Map.copyOf(heldBack);
    }

    private void slice(List<SourceFile> read, Map<String, LedgerEntry> current) {
        List<SourceFile> open = new ArrayList<>();
        for (SourceFile file : read) {
            List<String> slices = heldSlices(List.of(file));
            if (slices.size() > 1) {
                heldBack.put(file, ofTwo(slices, current));
            } else {
                open.add(file);
            }
        }
        while (!open.isEmpty()) {
            List<SourceFile> together = connected(open);
            open.removeAll(together);
            List<String> slices = heldSlices(together);
            if (slices.size() > 1) {
                together.forEach(f -> heldBack.put(f, ofTwo(slices, current)));
            } else {
                String slice = slices.isEmpty() ? fresh(together, current) : slices.get(0);
                together.forEach(f -> Optional.ofNullable(current.get(slice))
                        .flatMap(holds -> untold(f, holds))
                        .ifPresentOrElse(reason -> heldBack.put(f, reason), () -> files.add(f.ofSlice(slice))));
            }
        }
    }

    private List<String> heldSlices(List<SourceFile> together) {
        return held.entrySet().stream()
                .filter(e -> together.stream().anyMatch(f -> e.getValue().overlaps(parts(f))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The first file with all that tell, directly or through others, of what it tells of. */
    private List<SourceFile> connected(List<SourceFile> open) {
        List<SourceFile> together = new ArrayList<>(List.of(open.get(0)));
        for (int i = 0; i < together.size(); i++) {
            Parts of = parts(together.get(i));
            open.stream()
                    .filter(f -> !together.contains(f) && of.overlaps(parts(f)))
                    .forEach(together::add);
        }
        return together;
    }

    /** A slice that is not held: named after the first part, which no other slice has. */
    private String fresh(List<SourceFile> together, Map<String, LedgerEntry> current) {
        TreeSet<String> all = new TreeSet<>();
        together.forEach(f -> all.addAll(parts(f).rows().keySet()));
        if (all.isEmpty()) {
            // a file without a row is a submission of what its name was last
            return current.entrySet().stream()
                    .filter(e -> e.getValue()
                            .fileName()
                            .equals(together.get(0).file().name()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(together.get(0).slice());
        }
        String slice = contract.file().format() == Format.SURVEY_WAVE
                ? together.stream()
                        .map(SourceFile::slice)
                        .min(String::compareTo)
                        .orElseThrow()
                : all.first();
        return current.containsKey(slice) ? slice + " " + together.get(0).id() : slice;
    }

    private static String ofTwo(List<String> slices, Map<String, LedgerEntry> current) {
        return "it tells of what %s tell, each of a part: submit a file in the place of each"
                .formatted(slices.stream().map(s -> current.get(s).fileName()).collect(Collectors.joining(" and ")));
    }

    /** What an older file tells and the newer one in its place does not, would be told by none. */
    private Optional<String> untold(SourceFile file, LedgerEntry holds) {
        if (file.submittedAt().equals(SourceFile.NO_TIME)
                || !file.submittedAt().isBefore(holds.origin().orElseThrow().submittedAt())) {
            return Optional.empty();
        }
        List<String> beyond = parts(file).absentIn(parts(holds));
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s is newer and tells nothing of %s, of which it tells: submit those rows as a file of their own"
                                .formatted(holds.fileName(), Parts.shown(beyond, contract.file())));
    }

    private Parts parts(LedgerEntry entry) {
        return held.getOrDefault(entry.origin().orElseThrow().slice(), Parts.NOTHING);
    }

    private Parts parts(SourceFile file) {
        return fresh.getOrDefault(file.id(), Parts.NOTHING);
    }

    /** Whether a file tells of too little to stand in the place of another. */
    boolean loses(SourceFile file, SourceFile other) {
        return !parts(other).lostIn(parts(file), contract.file()).isEmpty();
    }

    /**
     * What a file stands in the place of.
     *
     * @param rows how many rows are held that it would replace
     * @param before the files that counts are made from until then, newest first
     * @param superseded the files that are not loaded because it is, newest first
     */
    Replaced replaced(long rows, List<LedgerEntry> before, List<SourceFile> superseded) {
        return new Replaced(
                rows,
                Stream.concat(
                                superseded.stream()
                                        .map(f -> new Replaced.Telling(f.file().name(), parts(f))),
                                before.stream().map(e -> new Replaced.Telling(e.fileName(), parts(e))))
                        .toList());
    }

    /** A file is held now, which tells of some parts. */
    void loaded(SourceFile file, Parts parts) {
        held.put(file.slice(), parts);
    }
}
