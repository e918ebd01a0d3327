package uk.tlevels.publishing.bulletin;

/**
 * A warning above the page.
 *
 * @param heading in a word or three: "Draft"
 * @param text what readers must know or do
 */
public record Banner(String heading, String text) {}
