package uk.tlevels.grading;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the grades of a pair of occupational specialisms make one. */
public final class Specialisms implements Serializable {

    private static final long serialVersionUID = 1;

    private final EnumMap<SpecialismGrade, EnumMap<SpecialismGrade, SpecialismGrade>> combined =
            new EnumMap<>(SpecialismGrade.class);

    /** @throws IllegalArgumentException if a pair of passes has no combined grade */
    Specialisms(Map<SpecialismGrade, Map<SpecialismGrade, SpecialismGrade>> combined) {
        for (SpecialismGrade first : SpecialismGrade.values()) {
            for (SpecialismGrade second : SpecialismGrade.values()) {
                if (first.isPass() && second.isPass()) {
                    SpecialismGrade grade =
                            combined.getOrDefault(first, Map.of()).get(second);
                    if (grade == null) {
                        throw new IllegalArgumentException(
                                "no combined grade for " + first.published() + " with " + second.published());
                    }
                    this.combined
                            .computeIfAbsent(first, unseen -> new EnumMap<>(SpecialismGrade.class))
                            .put(second, grade);
                }
            }
        }
    }

    /**
     * The specialism grade of a learner.
     *
     * @param grades one element per specialism taken, empty where it has no grade
     * @return empty if there is no specialism, or one of them has no grade and none is pending or without a result
     * @throws IllegalArgumentException if there are more than two specialisms, which the service does not grade
     */
    public Optional<SpecialismGrade> combine(List<Optional<SpecialismGrade>> grades) {
        return switch (grades.size()) {
            case 0 -> Optional.empty();
            case 1 -> grades.get(0);
            case 2 -> combine(grades.get(0), grades.get(1));
            default ->
                throw new IllegalArgumentException("a T Level has at most two specialisms, not " + grades.size());
        };
    }

    /** As {@link #combine(List)}, for a pair. */
    public Optional<SpecialismGrade> combine(Optional<SpecialismGrade> first, Optional<SpecialismGrade> second) {
        for (SpecialismGrade decisive : List.of(SpecialismGrade.Q_PENDING, SpecialismGrade.X_NO_RESULT)) {
            Optional<SpecialismGrade> either = Optional.of(decisive);
            if (first.equals(either) || second.equals(either)) {
                return either;
            }
        }
        return first.flatMap(one -> second.map(other -> combine(one, other)));
    }

    private SpecialismGrade combine(SpecialismGrade first, SpecialismGrade second) {
        return first.isPass() && second.isPass() ? combined.get(first).get(second) : SpecialismGrade.UNCLASSIFIED;
    }
}
