package uk.tlevels.warehouse.release.screening.check;

import java.util.Set;

/** One rule about a pair of files. Pure: the same pair gives the same outcome. */
public interface Check {
    /** The name in reports; never changes. */
    String id();

    /** The levels, other than a pass, that the check can give. */
    default Set<Verdict> faults() {
        return Set.of(Verdict.FAIL);
    }

    /** Looks at a pair that has passed every stage before. */
    Outcome check(Pair pair);
}
