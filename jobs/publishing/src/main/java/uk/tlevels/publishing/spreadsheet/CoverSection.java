package uk.tlevels.publishing.spreadsheet;

import java.util.List;

/**
 * A part of the cover sheet, e.g. who to contact.
 *
 * @param heading its heading
 * @param lines its paragraphs and links, at least one
 */
public record CoverSection(String heading, List<TextLine> lines) {
    public CoverSection {
        CellText.oneLine("a heading of the cover", heading);
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("section '" + heading + "' of the cover says nothing; give it a line");
        }
    }
}
