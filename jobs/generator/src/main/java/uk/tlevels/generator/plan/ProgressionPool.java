package uk.tlevels.generator.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.generator.people.Programme;

/** Who starts what in a later year because of what they completed in the year before. */
final class ProgressionPool {

    private final Map<Integer, Map<Programme, List<Origin>>> byYear = new TreeMap<>();

    void add(int year, Programme programme, Origin origin) {
        byYear.computeIfAbsent(year, any -> new EnumMap<>(Programme.class))
                .computeIfAbsent(programme, any -> new ArrayList<>())
                .add(origin);
    }

    List<Origin> of(int year, Programme programme) {
        return byYear.getOrDefault(year, Map.of()).getOrDefault(programme, List.of());
    }
}
