package uk.tlevels.warehouse.benchmark;

/**
 * One measured target.
 *
 * @param what what was measured
 * @param target what it should be, in words
 * @param measured what it was, in words
 * @param met whether the target was met
 */
public record Measurement(String what, String target, String measured, boolean met) {}
