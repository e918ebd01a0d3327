package uk.tlevels.generator.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was planted on purpose: kind, then file under the landing folder, then the keys of the rows. */
public record Planted(Map<String, Map<String, List<String>>> kinds) {

    /** Nothing yet. */
    public Planted() {
        this(new TreeMap<>());
    }

    /** Notes one row. */
    public void add(String kind, String file, String key) {
        kinds.computeIfAbsent(kind, any -> new TreeMap<>())
                .computeIfAbsent(file, any -> new ArrayList<>())
                .add(key);
    }

    /** Notes all that another file carries. */
    public void addAll(Planted other) {
        other.kinds.forEach((kind, files) -> files.forEach((file, keys) -> keys.forEach(key -> add(kind, file, key))));
    }

    /** How many rows carry the kind. */
    public int count(String kind) {
        return kinds.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(List::size)
                .sum();
    }
}
