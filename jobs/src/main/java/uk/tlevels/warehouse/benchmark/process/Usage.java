package uk.tlevels.warehouse.benchmark.process;

import java.util.OptionalLong;

/**
 * What a process and its children used.
 *
 * @param cpuSeconds user and system time
 * @param wallSeconds from its start to its end
 * @param peakBytes the most memory that they held at once; empty where the system does not say
 */
public record Usage(double cpuSeconds, double wallSeconds, OptionalLong peakBytes) {}
