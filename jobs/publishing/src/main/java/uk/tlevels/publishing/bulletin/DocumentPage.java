package uk.tlevels.publishing.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.MarkupWriter;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.HtmlRenderer;
import uk.tlevels.publishing.text.Line;

/** Renders a document as an HTML page of its own, in the look of the bulletin. */
public final class DocumentPage {
    private DocumentPage() {}

    /**
     * The page.
     *
     * @param document its title and text
     * @param publisher shown at the top
     * @param banner a warning above everything
     * @param licence the last line
     */
    public static String render(Document document, String publisher, Optional<Banner> banner, Line licence) {
        List<Element> text = new ArrayList<>();
        text.add(Element.of("h1", document.title()));
        text.addAll(new HtmlRenderer("document", 2).blocks(document.blocks()));
        Element column = Element.of("div", text).with("class", "document");
        return MarkupWriter.document(
                new PageShell(document.title() + ": " + publisher, publisher).around(banner, List.of(column), licence));
    }
}
