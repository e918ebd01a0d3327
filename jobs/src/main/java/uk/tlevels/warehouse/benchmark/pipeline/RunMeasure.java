package uk.tlevels.warehouse.benchmark.pipeline;

import java.util.Locale;

/**
 * What is measured of a run, in the order in which it is shown. Tasks count wherever they run, the driver counts its own
 * JVM; under a local master the tasks run in that JVM, so there the driver's bytes hold theirs.
 */
public enum RunMeasure {
    /** Cores that tasks can use. */
    CORES("cores", Unit.COUNT),
    /** Bytes of the landed files. */
    LANDED("landed", Unit.BYTES),
    /** Wall time from the list of landed files to the commit to the ledger. */
    INGEST("ingest", Unit.MILLISECONDS),
    /** Wall time of all that stands between the ledger and the publication. */
    BUILD("build", Unit.MILLISECONDS),
    /** Tables written by the build. */
    TABLES("tables built", Unit.COUNT),
    /** CPU time of tasks. */
    TASK_CPU("tasks: CPU", Unit.MILLISECONDS),
    /**
     * Bytes that Spark's scans read from tables and from its cache. Landed files, which readers of ours parse, are not
     * among them.
     */
    TASK_READ("tasks: read", Unit.BYTES),
    /** Bytes of the files that tasks wrote. */
    TASK_WRITTEN("tasks: written", Unit.BYTES),
    /** Bytes that tasks wrote to local disks for other tasks. */
    SHUFFLED("tasks: shuffled", Unit.BYTES),
    /** Of the shuffled bytes, those that came from another executor. */
    FETCHED("tasks: shuffled over the network", Unit.BYTES),
    /** CPU time of the driver's JVM, with its compilers and collectors. */
    DRIVER_CPU("driver: CPU", Unit.MILLISECONDS),
    /** Bytes read from {@code file:} paths. */
    DISK_READ("driver: read from disk", Unit.BYTES),
    /** Bytes written to {@code file:} paths; not commits to logs, which there do not go through Hadoop. */
    DISK_WRITTEN("driver: written to disk", Unit.BYTES),
    /** Bytes read from paths of any other scheme. */
    STORE_READ("driver: read from store", Unit.BYTES),
    /** Bytes written to paths of any other scheme. */
    STORE_WRITTEN("driver: written to store", Unit.BYTES),
    /** Requests that the store's client made; only where it counts them. */
    STORE_REQUESTS("driver: requests to store", Unit.COUNT),
    /** Requests that the store's client made again; only where it counts them. */
    STORE_RETRIES("driver: retries", Unit.COUNT);

    /** What a figure counts. */
    public enum Unit {
        /** Things. */
        COUNT,
        /** Bytes. */
        BYTES,
        /** Thousandths of a second. */
        MILLISECONDS
    }

    private final String words;
    private final Unit unit;

    RunMeasure(String words, Unit unit) {
        this.words = words;
        this.unit = unit;
    }

    /** What it is, for a person. */
    public String words() {
        return words;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    /** Its column in a results file. */
    String column() {
        String name = name().toLowerCase(Locale.ROOT);
        return switch (unit) {
            case COUNT -> name;
            case BYTES -> name + "_bytes";
            case MILLISECONDS -> name + "_ms";
        };
    }
}
