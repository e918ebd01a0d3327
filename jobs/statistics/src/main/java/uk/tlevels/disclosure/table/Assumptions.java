package uk.tlevels.disclosure.table;

import java.util.List;

/**
 * What a reader knows or takes for granted beside the tables.
 *
 * @param smallestHidden the smallest count that {@code c} may stand for: 1 where zeros are always shown, else 0
 * @param inequalities what else holds between counts
 */
public record Assumptions(long smallestHidden, List<Inequality> inequalities) {
    /** Copies the list. */
    public Assumptions {
        inequalities = List.copyOf(inequalities);
    }

    /** Nothing holds but sums. */
    public Assumptions(long smallestHidden) {
        this(smallestHidden, List.of());
    }
}
