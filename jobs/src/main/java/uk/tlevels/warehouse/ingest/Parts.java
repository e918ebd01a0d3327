package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.FileOpener;

/**
 * What a file tells of: its rows by the values of the columns that its contract calls its parts, a provider and an academic
 * year, say.
 *
 * @param rows how many rows there are of each part
 */
record Parts(Map<String, Long> rows) implements Serializable {
    private static final long serialVersionUID = 1L;

    static final Parts NOTHING = new Parts(Map.of());

    /** Stands between the values of one part. */
    static final String SEPARATOR = "/";

    private static final int SHOWN = 3;

    /**
     * What a file tells of, by the columns of its parts alone: a row counts though another of its columns may have it set
     * aside, which its load will say. Nothing when it cannot be read, which its load will say as well.
     */
    static Parts in(SourceContract contract, SourceFile file, FileOpener opener) {
        Count count = new Count(contract);
        try (RecordReader reader = RecordReaders.open(
                contract, file, opener, Set.copyOf(contract.file().parts()))) {
            for (Optional<ParsedRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get().issues().stream().noneMatch(issue -> issue.severity() == Severity.ERROR)) {
                    count.add(next.get());
                }
            }
        } catch (FileRefusedException e) {
            return NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException(file.file().name() + ": cannot be read", e);
        }
        return count.parts();
    }

    /** Counts the rows of a file by what they tell of. */
    static final class Count {
        private final int[] positions;
        private final Map<List<Object>, Long> rows = new HashMap<>();

        Count(SourceContract contract) {
            List<Column> columns = contract.table().columns();
            this.positions = contract.file().parts().stream()
                    .mapToInt(name ->
                            columns.indexOf(contract.table().column(name).orElseThrow()))
                    .toArray();
        }

        /** A row without one of the values tells of nothing. */
        void add(ParsedRecord record) {
            if (positions.length == 0) {
                return;
            }
            List<Object> part = new ArrayList<>(positions.length);
            for (int position : positions) {
                if (record.values().isNullAt(position)) {
                    return;
                }
                part.add(record.values().get(position));
            }
            rows.merge(part, 1L, Long::sum);
        }

        Parts parts() {
            return new Parts(rows.entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> name(e.getKey().stream().map(Object::toString).collect(Collectors.joining(SEPARATOR))),
                            Map.Entry::getValue,
                            Long::sum)));
        }
    }

    /** A part by its values: which letters are capitals makes no other one. */
    static String name(String values) {
        return values.toLowerCase(Locale.ROOT);
    }

    boolean overlaps(Parts other) {
        return rows.keySet().stream().anyMatch(other.rows::containsKey);
    }

    /**
     * The parts that would be lost if another file stood in the place of this one. An edition beside others may say nothing
     * of a part, which then stands as it was; a submission in their place may not.
     */
    List<String> lostIn(Parts other, FileContract contract) {
        if (other.rows.isEmpty()) {
            // for its load to refuse
            return List.of();
        }
        return contract.isSlicedByParts()
                ? absentIn(other)
                : fewIn(other, contract.shares().held());
    }

    /** The parts of which another file tells nothing. */
    List<String> absentIn(Parts other) {
        return rows.keySet().stream()
                .filter(part -> !other.rows.containsKey(part))
                .sorted()
                .toList();
    }

    /** The parts of which another file has some rows, but less than a share of those here. */
    private List<String> fewIn(Parts other, double share) {
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

    /** Some parts in words, with the columns that they are values of. */
    static String shown(Collection<String> parts, FileContract contract) {
        String first = String.join(", ", parts.stream().sorted().limit(SHOWN).toList());
        String all = parts.size() > SHOWN ? "%s and %,d more".formatted(first, parts.size() - SHOWN) : first;
        return "%s (%s)".formatted(all, String.join(", ", contract.parts()));
    }
}
