package uk.tlevels.publishing.spreadsheet;

import java.net.URI;
import java.util.Optional;

/**
 * A line of text, which may be a link as a whole.
 *
 * @param text what is read; for a link, words that say where it leads
 * @param link where it leads, an absolute address ({@code https:}, {@code mailto:})
 */
public record TextLine(String text, Optional<URI> link) {
    public TextLine {
        CellText.checked("a line", text);
        link.filter(uri -> !uri.isAbsolute()).ifPresent(uri -> {
            throw new IllegalArgumentException(
                    "the link '" + uri + "' is not an absolute address; begin it with https: or mailto:");
        });
    }

    /** Text that leads nowhere. */
    public static TextLine of(String text) {
        return new TextLine(text, Optional.empty());
    }

    /** Text that is a link. */
    public static TextLine link(String text, URI to) {
        return new TextLine(text, Optional.of(to));
    }
}
