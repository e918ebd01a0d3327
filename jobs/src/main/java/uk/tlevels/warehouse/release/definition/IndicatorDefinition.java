package uk.tlevels.warehouse.release.definition;

/**
 * One indicator of a data set.
 *
 * @param name its column
 * @param label what people read, at most 80 characters
 * @param group the heading it stands under; empty for none
 * @param unit {@code %}, {@code pp}, {@code £}, {@code £m}, or empty for a number
 * @param decimals its decimal places
 * @param measure what it measures
 * @param line where it is defined
 */
public record IndicatorDefinition(
        String name, String label, String group, String unit, int decimals, Measure measure, int line) {}
