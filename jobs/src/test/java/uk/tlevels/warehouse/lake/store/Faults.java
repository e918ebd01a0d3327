package uk.tlevels.warehouse.lake.store;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.Path;

/** What goes wrong on paths of the scheme {@code faulty:}, for one test at a time. */
public final class Faults {
    /** The scheme. */
    public static final String SCHEME = "faulty";

    private static final Fault NONE = new Fault() {};
    private static final AtomicReference<Fault> CURRENT = new AtomicReference<>(NONE);

    private Faults() {}

    /** What is done to a path. */
    public enum Operation {
        /** A write through the log store: it happens as a whole or not at all. */
        COMMIT,
        /** A file is created or renamed. */
        WRITE,
        /** A file is removed. */
        DELETE,
        /** A file is read or looked for. */
        READ
    }

    /** Something that goes wrong: it throws before an operation, so that it does not happen, or after. */
    public interface Fault {
        /** Called before an operation. */
        default void before(Operation operation, Path path) throws IOException {}

        /** Called after an operation. */
        default void after(Operation operation, Path path) throws IOException {}
    }

    /** The settings under which Spark knows the scheme. */
    public static Map<String, String> settings() {
        return Map.of(
                "spark.hadoop.fs." + SCHEME + ".impl",
                FaultyFileSystem.class.getName(),
                "spark.delta.logStore." + SCHEME + ".impl",
                FaultyLogStore.class.getName(),
                "spark.hadoop.io.delta.kernel.logStore." + SCHEME + ".impl",
                FaultyLogStore.class.getName());
    }

    /** From now on this goes wrong. */
    public static void let(Fault fault) {
        CURRENT.set(fault);
    }

    /** From now on nothing goes wrong. */
    public static void none() {
        let(NONE);
    }

    static void before(Operation operation, Path path) throws IOException {
        CURRENT.get().before(operation, path);
    }

    static void after(Operation operation, Path path) throws IOException {
        CURRENT.get().after(operation, path);
    }
}
