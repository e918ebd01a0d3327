package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was planted on purpose: kind, then file under the landing folder, then the keys of the rows. */
record Planted(Map<String, Map<String, List<String>>> kinds) {

    Planted() {
        this(new TreeMap<>());
    }

    void add(String kind, String file, String key) {
        kinds.computeIfAbsent(kind, any -> new TreeMap<>())
                .computeIfAbsent(file, any -> new ArrayList<>())
                .add(key);
    }

    void addAll(Planted other) {
        other.kinds.forEach((kind, files) -> files.forEach((file, keys) -> keys.forEach(key -> add(kind, file, key))));
    }

    int count(String kind) {
        return kinds.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(List::size)
                .sum();
    }
}
