package uk.tlevels.warehouse.crash;

import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.lake.store.Faults;

/**
 * A moment at which a machine dies.
 *
 * @param name what is written, as {@code zone/table/file}
 * @param when before or after
 */
record DurableStep(String name, When when) {
    /** On which side of a step. */
    enum When {
        BEFORE,
        AFTER
    }

    /** Whether an operation is a step: every commit to a table's log. */
    static boolean is(Faults.Operation operation, Path path) {
        return operation == Faults.Operation.COMMIT
                && path.getParent().getName().equals("_delta_log")
                && path.getName().endsWith(".json");
    }

    static String name(Path path) {
        Path table = path.getParent().getParent();
        return table.getParent().getName() + "/" + table.getName() + "/"
                + path.getName().replaceFirst("^0+(?=\\d)", "");
    }

    /** A step's zone and number, and its table where the warehouse has just one such. */
    static String kind(String name) {
        Path path = new Path(name);
        Path table = path.getParent();
        String zone = table.getParent().getName();
        boolean one = zone.equals("ops") || table.getName().equals("quarantine");
        return zone + "/" + (one ? table.getName() : "") + "/" + path.getName();
    }

    @Override
    public String toString() {
        return when.name().toLowerCase(java.util.Locale.ROOT) + " " + name;
    }
}
