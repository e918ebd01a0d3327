package uk.tlevels.publishing.bulletin;

import uk.tlevels.publishing.text.Document;

/**
 * A document that stands at the end of the bulletin and in a file of its own.
 *
 * @param id its place in the page; lower-case letters, digits and hyphens
 * @param document its title and text
 */
public record Annex(String id, Document document) {
    /** Checks the id. */
    public Annex {
        Ids.require(id);
    }
}
