package uk.tlevels.publishing.spreadsheet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a file says of itself beside its sheets. Its language is always British English.
 *
 * @param title the document's title, also the heading of the cover
 * @param creator who publishes it
 * @param subject what it is about, in a few words
 * @param description the same in a sentence or two
 * @param dated when it counts as made and last changed, kept to the second: the as-at of its figures, never the clock,
 *     so that the same figures make the same bytes
 */
public record DocumentProperties(String title, String creator, String subject, String description, Instant dated) {
    /** The language of every file. */
    public static final String LANGUAGE = "en-GB";

    public DocumentProperties {
        CellText.oneLine("the document's title", title);
        CellText.oneLine("the document's creator", creator);
        CellText.oneLine("the document's subject", subject);
        CellText.checked("the document's description", description);
        dated = dated.truncatedTo(ChronoUnit.SECONDS);
    }
}
