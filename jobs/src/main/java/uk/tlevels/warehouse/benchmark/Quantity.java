package uk.tlevels.warehouse.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is measured, in the order in which it is shown. */
public enum Quantity {
    /** User and system time of whole processes. */
    @JsonProperty("cpu_seconds")
    CPU_SECONDS("CPU s", false),
    /** From start to end, on whatever else the machine does at the time. */
    @JsonProperty("wall_seconds")
    WALL_SECONDS("s wall", false),
    /** The most memory that a command's processes held at once, in 10⁹ bytes. */
    @JsonProperty("peak_gigabytes")
    PEAK_GIGABYTES("GB", false),
    /** CPU seconds over those of the same command at scale 1. */
    @JsonProperty("times_scale_1")
    TIMES_SCALE_1("× scale 1", false),
    /** CPU seconds over those of DuckDB. */
    @JsonProperty("times_duckdb")
    TIMES_DUCKDB("× DuckDB", false),
    /** Bytes of landed files, in 10⁶, over CPU seconds. */
    @JsonProperty("megabytes_per_cpu_second")
    MEGABYTES_PER_CPU_SECOND("MB per CPU s", true);

    private final String unit;
    private final boolean moreIsBetter;

    Quantity(String unit, boolean moreIsBetter) {
        this.unit = unit;
        this.moreIsBetter = moreIsBetter;
    }

    /** How a table names it after a number. */
    String unit() {
        return unit;
    }

    /** Whether a target is the least that is wanted, not the most. */
    boolean moreIsBetter() {
        return moreIsBetter;
    }
}
