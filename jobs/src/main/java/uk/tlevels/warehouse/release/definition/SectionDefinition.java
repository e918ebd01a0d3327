package uk.tlevels.warehouse.release.definition;

import java.util.List;
import java.util.Locale;

/**
 * A section of the bulletin or of a document.
 *
 * @param heading its heading
 * @param text its paragraphs
 * @param exhibits its tables and charts
 * @param line where it is defined
 */
public record SectionDefinition(String heading, List<Template> text, List<Exhibit> exhibits, int line) {
    /** Copies the lists. */
    public SectionDefinition {
        text = List.copyOf(text);
        exhibits = List.copyOf(exhibits);
    }

    /** The anchor of the section, e.g. {@code results-by-t-level}. */
    public String id() {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
