package uk.tlevels.publishing.screening.standard;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The codes and names of the places of one level that we hold. */
public final class PlaceList {
    private final Level level;
    private final Extent extent;
    private final Optional<LocalDate> dated;
    private final Set<List<String>> pairs = new HashSet<>();
    private final Map<String, Set<String>> names = new TreeMap<>();

    /** How much of a published list we hold. */
    public enum Extent {
        /** All of it: what is not in it is wrong. */
        WHOLE,
        /** A part: what is not in it cannot be judged. */
        PART,
        /** Nothing. */
        NONE
    }

    PlaceList(Level level, Extent extent, Optional<LocalDate> dated, List<List<String>> pairs) {
        this.level = level;
        this.extent = extent;
        this.dated = dated;
        this.pairs.addAll(pairs);
        pairs.forEach(p -> names.computeIfAbsent(p.get(0), c -> new HashSet<>()).add(p.get(1)));
    }

    /** The level. */
    public Level level() {
        return level;
    }

    /** How much is held. */
    public Extent extent() {
        return extent;
    }

    /** The day of which the published list is; none is published of some levels. */
    public Optional<LocalDate> dated() {
        return dated;
    }

    /** How many pairs (for local authorities triples) are held. */
    public int size() {
        return pairs.size();
    }

    /** Whether code, name and second code, in the order of {@link Level#columns()}, are in the list; case counts. */
    public boolean holds(List<String> place) {
        return pairs.contains(place);
    }

    /** The names of a code; empty when it is not held. */
    public Set<String> names(String code) {
        return names.getOrDefault(code, Set.of());
    }
}
