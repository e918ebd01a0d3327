package uk.tlevels.warehouse.release.definition;

import java.util.Optional;

/** A number that sentences name. */
public sealed interface ValueDefinition {
    /** Where it is defined. */
    int line();

    /**
     * One cell of a data set.
     *
     * @param slice its row
     * @param indicator its column
     * @param yearsBefore how many years it is older than the newest of the data set
     * @param decimals its decimal places in sentences, those of the indicator unless said otherwise
     */
    record One(Slice slice, String indicator, int yearsBefore, Optional<Integer> decimals) implements ValueDefinition {
        @Override
        public int line() {
            return slice.line();
        }
    }

    /**
     * By how much a value exceeds another, from the unrounded values.
     *
     * @param operation in what
     * @param later the name of the value that is compared
     * @param earlier the name of the value that it is compared with
     * @param decimals its decimal places in sentences
     */
    record Change(Operation operation, String later, String earlier, int decimals, int line)
            implements ValueDefinition {}

    /**
     * What the edition that this one is compared with showed of a value.
     *
     * @param of the name of the value
     */
    record Before(String of, int line) implements ValueDefinition {}

    /** How a change is told. */
    enum Operation {
        /** In percent of the earlier value. */
        PERCENT,
        /** As a difference, in the unit of the values; of percentages in percentage points. */
        DIFFERENCE
    }
}
