package uk.tlevels.disclosure.table;

import java.util.List;
import java.util.Map;

/**
 * What holds between counts of several files beside sums, such as that no more students pass than have passed the core: in every
 * period and place, and for all items that the terms do not name.
 *
 * @param terms what adds up to the bound or less
 * @param bound how much that is
 * @param words the same in words
 */
public record Inequality(List<Term> terms, long bound, String words) {
    /** Copies the list. */
    public Inequality {
        terms = List.copyOf(terms);
    }

    /**
     * A count, as often as it counts.
     *
     * @param factor how often; below zero on the greater side
     * @param file the file
     * @param indicator the indicator
     * @param where the item of each filter that the term stands at
     */
    public record Term(long factor, String file, String indicator, Map<String, String> where) {
        /** Copies the map. */
        public Term {
            where = Map.copyOf(where);
        }
    }
}
