package uk.tlevels.warehouse.operations.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.Returns;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.LedgerEntry;

/**
 * Whether the newest return of a provider, or file of a source, is of a size like those before. What would replace far more
 * than it brings is held back while it is taken in; this looks at what replaces nothing. The share is the same, the
 * contract's {@code shares.held}: with a half, less than half of the smallest, or more than double the largest, of at least
 * three before it.
 */
final class Volumes {
    private static final int HISTORY = 3;

    private Volumes() {}

    static List<Alert> alerts(SourceContract source, List<LedgerEntry> held) {
        if (source.file().format() == FileContract.Format.SURVEY_WAVE) {
            // each wave is a sample of a size of its own
            return List.of();
        }
        boolean byProvider =
                source.returns().filter(r -> r.by() == Returns.By.PROVIDER).isPresent();
        Map<String, List<LedgerEntry>> series = held.stream()
                .filter(e -> e.submitted().isPresent())
                .sorted(Comparator.comparing(e -> e.submitted().orElseThrow()))
                .collect(Collectors.groupingBy(
                        e -> byProvider ? slice(e).replaceFirst("/.*", "") : "", TreeMap::new, Collectors.toList()));
        List<String> far = new ArrayList<>();
        series.values()
                .forEach(files -> far(source.file().shares().held(), files).ifPresent(far::add));
        return far.isEmpty()
                ? List.of()
                : List.of(Alert.of(
                        Alert.Kind.VOLUME,
                        source.name(),
                        "%,d far from the size of those before, e.g. %s".formatted(far.size(), far.get(0)),
                        far));
    }

    private static Optional<String> far(double share, List<LedgerEntry> files) {
        if (files.size() <= HISTORY) {
            return Optional.empty();
        }
        LedgerEntry newest = files.get(files.size() - 1);
        long rows = newest.result().counts().loaded();
        List<Long> before = files.subList(0, files.size() - 1).stream()
                .map(e -> e.result().counts().loaded())
                .sorted()
                .toList();
        long smallest = before.get(0);
        long largest = before.get(before.size() - 1);
        return rows < smallest * share || rows * share > largest
                ? Optional.of("%s: %,d rows, %,d to %,d before".formatted(slice(newest), rows, smallest, largest))
                : Optional.empty();
    }

    private static String slice(LedgerEntry entry) {
        return entry.origin().orElseThrow().slice();
    }
}
