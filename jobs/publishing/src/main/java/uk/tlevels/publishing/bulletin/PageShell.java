package uk.tlevels.publishing.bulletin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.text.HtmlRenderer;
import uk.tlevels.publishing.text.Line;

/**
 * What stands around the text of every page.
 *
 * @param title of the window
 * @param publisher shown at the top
 */
record PageShell(String title, String publisher) {
    private static final String STYLE = "bulletin.css";
    private static final String NO_REQUESTS =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " + "form-action 'none'; base-uri 'none'";

    /** The page with this text as its main part. */
    Element around(Optional<Banner> banner, List<Element> main, Line lastLine) {
        List<Element> body = new ArrayList<>();
        body.add(Element.of("a", "Skip to main content").with("class", "skip").with("href", "#" + Ids.MAIN));
        List<Element> header = new ArrayList<>();
        header.add(Element.of("div", Element.of("p", publisher).with("class", "publisher"))
                .with("class", "bar"));
        banner.ifPresent(warning -> header.add(warning(warning)));
        body.add(Element.of("header", header));
        body.add(Element.of("main", main).with("id", Ids.MAIN).with("tabindex", "-1"));
        body.add(Element.of("footer", Element.of("p", HtmlRenderer.line(lastLine))));
        return Element.of("html", head(), Element.of("body", body)).with("lang", "en-GB");
    }

    private Element head() {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", NO_REQUESTS),
                Element.of("title", title),
                // or browsers ask the server for an icon
                Element.of("link").with("rel", "icon").with("href", "data:,"),
                Element.of("style", style()));
    }

    private static Element warning(Banner banner) {
        return Element.of(
                        "div",
                        Element.of(
                                "p", Element.of("strong", banner.heading()), Element.of("span", " " + banner.text())))
                .with("class", "banner");
    }

    private static String style() {
        try (InputStream in = PageShell.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + STYLE + "; build it again");
            }
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STYLE + " from the jar", e);
        }
    }
}
