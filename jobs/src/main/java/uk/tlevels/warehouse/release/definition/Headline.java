package uk.tlevels.warehouse.release.definition;

/**
 * A tile with one number.
 *
 * @param title what the number is
 * @param value the number, as a template
 * @param sentence the number in a sentence, as a template
 * @param line where it is defined
 */
public record Headline(String title, Template value, Template sentence, int line) {}
