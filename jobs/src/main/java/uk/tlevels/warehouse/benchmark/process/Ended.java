package uk.tlevels.warehouse.benchmark.process;

/**
 * A process that has ended.
 *
 * @param exitCode what it said
 * @param usage what it used until then, with those of its children that it waited for
 * @param leftBehindCpuSeconds what its children that outlived it used until they ended, too
 */
public record Ended(int exitCode, Usage usage, double leftBehindCpuSeconds) {}
