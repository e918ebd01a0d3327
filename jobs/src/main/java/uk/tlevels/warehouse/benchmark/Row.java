package uk.tlevels.warehouse.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * One row of the table, before it is measured.
 *
 * @param name by which it is picked
 * @param what what is measured, in words
 * @param limits what it should come to
 * @param ofEveryCommit whether the reference can be measured, too
 * @param preparation what must be there and is not measured
 * @param measurement the measuring
 */
record Row(
        String name,
        String what,
        List<Limit> limits,
        boolean ofEveryCommit,
        Preparation preparation,
        Measurement measurement) {

    /** Makes what a row needs. */
    @FunctionalInterface
    interface Preparation {
        void at(BuiltCopy site) throws IOException, InterruptedException;
    }

    /** Measures a row. */
    @FunctionalInterface
    interface Measurement {
        Sample at(BuiltCopy site) throws IOException, InterruptedException;
    }
}
