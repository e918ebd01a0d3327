package uk.tlevels.grading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A grade of one component of a T Level. The constants of each kind are declared from best to worst. */
public sealed interface ComponentGrade permits CoreGrade, SpecialismGrade {

    /** The grade as the results service publishes it. */
    String published();

    /** Whether it counts towards an overall grade: A* to E, Distinction to Pass. */
    boolean isPass();

    /** Whether it is {@code Q - pending result}. */
    boolean isPending();

    /**
     * The grade that stands when a component was taken more than once: a pending result while there is one, else the best
     * (an Unclassified is better than no result).
     *
     * @return empty if there is no grade
     */
    static <G extends Enum<G> & ComponentGrade> Optional<G> bestOf(Collection<G> grades) {
        return grades.stream()
                .min(Comparator.<G, Boolean>comparing(grade -> !grade.isPending())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
