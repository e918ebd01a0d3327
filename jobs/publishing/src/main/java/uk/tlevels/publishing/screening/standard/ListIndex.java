package uk.tlevels.publishing.screening.standard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which lists of places there are, from {@code lists.csv}: where each comes from, and how long it was then. */
final class ListIndex {
    private final Map<Level, Entry> entries = new EnumMap<>(Level.class);

    /**
     * A public list of places.
     *
     * @param file our copy, which need not exist
     * @param rows how many places the public list has
     * @param dated the day of which it is
     * @param sources the public files it is made of
     */
    record Entry(String file, Level level, int rows, LocalDate dated, List<String> sources) {
        Entry {
            sources = List.copyOf(sources);
        }

        /** Code, name and second code of every place that we hold, without blanks at the ends. */
        List<List<String>> places() {
            return ListFiles.isHeld(file)
                    ? ListFiles.rows(file).stream()
                            .map(r -> level.columns().stream()
                                    .map(c -> r.getField(c).strip())
                                    .toList())
                            .toList()
                    : List.of();
        }
    }

    private ListIndex() {
        ListFiles.rows("lists.csv").forEach(r -> {
            Level level = Level.of(r.getField("geographic_level")).orElseThrow();
            entries.put(
                    level,
                    new Entry(
                            r.getField("file"),
                            level,
                            Integer.parseInt(r.getField("rows")),
                            LocalDate.parse(r.getField("dated")),
                            List.of(r.getField("source").split(" ", -1))));
        });
    }

    static ListIndex load() {
        return new ListIndex();
    }

    /** The list of a level; none has been published for some. */
    Optional<Entry> of(Level level) {
        return Optional.ofNullable(entries.get(level));
    }

    /** Every list. */
    List<Entry> all() {
        return List.copyOf(entries.values());
    }
}
