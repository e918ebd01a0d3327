package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.FileOpener;

/**
 * What a file tells of: its rows by the values of the columns that its contract calls its parts, a provider and an academic
 * year, say.
 *
 * @param rows how many rows there are of each part
 */
record Parts(Map<String, Long> rows) {
    /** Stands between the values of one part. */
    static final String SEPARATOR = "/";

    private static final int SHOWN = 3;

    /** What a file tells of; nothing when it cannot be read, which its load will say. */
    static Parts in(SourceContract contract, SourceFile file, FileOpener opener) {
        List<Integer> positions =
                contract.file().parts().stream().map(c -> position(contract, c)).toList();
        Map<String, Long> rows = new TreeMap<>();
        try (RecordReader reader = RecordReaders.open(contract, file, opener)) {
            for (Optional<ParsedRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                part(next.get(), positions).ifPresent(part -> rows.merge(part, 1L, Long::sum));
            }
        } catch (FileRefusedException e) {
            return new Parts(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(file.file().name() + ": cannot be read", e);
        }
        return new Parts(rows);
    }

    private static int position(SourceContract contract, String name) {
        List<Column> columns = contract.table().columns();
        return columns.indexOf(contract.table().column(name).orElseThrow());
    }

    /** A row that will be set aside tells of nothing. */
    private static Optional<String> part(ParsedRecord record, List<Integer> positions) {
        if (record.issues().stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>(positions.size());
        for (int position : positions) {
            if (record.values().isNullAt(position)) {
                return Optional.empty();
            }
            values.add(record.values().get(position).toString());
        }
        return Optional.of(String.join(SEPARATOR, values));
    }

    boolean overlaps(Parts other) {
        return rows.keySet().stream().anyMatch(other.rows::containsKey);
    }

    /** The parts of which another file tells nothing. */
    List<String> absentIn(Parts other) {
        return rows.keySet().stream()
                .filter(part -> !other.rows.containsKey(part))
                .sorted()
                .toList();
    }

    /** The parts of which another file has some rows, but less than a share of those here. */
    List<String> fewIn(Parts other, double share) {
        return rows.entrySet().stream()
                .filter(part -> other.rows.containsKey(part.getKey())
                        && other.rows.get(part.getKey()) < share * part.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Those of these parts of which another file tells nothing. */
    Parts without(Parts other) {
        return new Parts(rows.entrySet().stream()
                .filter(part -> !other.rows.containsKey(part.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Some parts in words. */
    static String shown(Collection<String> parts) {
        String first = String.join(", ", parts.stream().sorted().limit(SHOWN).toList());
        return parts.size() > SHOWN ? "%s and %,d more".formatted(first, parts.size() - SHOWN) : first;
    }
}
