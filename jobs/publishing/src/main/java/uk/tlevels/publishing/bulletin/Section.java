package uk.tlevels.publishing.bulletin;

import java.util.List;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;

/**
 * A chapter.
 *
 * @param id its place in the page; lower-case letters, digits and hyphens
 * @param heading its name
 * @param text what it says, before the figures
 * @param figures charts and tables in order
 */
public record Section(String id, String heading, List<Block> text, List<Figure> figures) {
    /** Copies the lists, and checks the id and the order of headings. */
    public Section {
        Ids.require(id);
        text = new Document(heading, text).blocks();
        figures = List.copyOf(figures);
    }
}
