package uk.tlevels.warehouse.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.MarkupWriter;
import uk.tlevels.publishing.markup.Node;

/** What stands around the text of every page: the ways through the site, and the search. */
final class PageFrame {
    /** Nothing is loaded but from the folder itself. */
    private static final String NO_REQUESTS =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'none'; base-uri 'none'";

    private static final List<Map.Entry<String, String>> WAYS = List.of(
            Map.entry("index.html", "Tables"),
            Map.entry("figures.html", "Published figures"),
            Map.entry("releases.html", "Releases"));

    private PageFrame() {}

    /**
     * A page.
     *
     * @param path where it is, below the root of the site
     * @param title its heading
     */
    static String page(String path, String title, List<? extends Node> text) {
        String root = path.contains("/") ? "../" : "";
        List<Node> main = new ArrayList<>();
        main.add(Element.of("h1", title));
        main.addAll(text);
        return MarkupWriter.document(Element.of(
                        "html",
                        head(root, title),
                        Element.of(
                                "body",
                                Html.link("Skip to main content", "#main").with("class", "skip"),
                                header(root, path),
                                Element.of("main", main).with("id", "main").with("tabindex", "-1")))
                .with("lang", "en-GB"));
    }

    private static Element head(String root, String title) {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", NO_REQUESTS),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("title", title + ": T Level statistics"),
                // or browsers ask for an icon
                Element.of("link").with("rel", "icon").with("href", "data:,"),
                Element.of("link").with("rel", "stylesheet").with("href", root + "style.css"),
                script(root + "search-index.js"),
                script(root + "search.js"));
    }

    private static Element script(String address) {
        return Element.of("script").with("src", address).with("defer", "defer");
    }

    private static Element header(String root, String path) {
        List<Element> ways = new ArrayList<>();
        for (Map.Entry<String, String> way : WAYS) {
            Element link = Html.link(way.getValue(), root + way.getKey());
            ways.add(Element.of("li", way.getKey().equals(path) ? link.with("aria-current", "page") : link));
        }
        Element search = Element.of(
                        "div",
                        Element.of("label", "Search tables, columns and figures")
                                .with("for", "search"),
                        Element.of("input")
                                .with("id", "search")
                                .with("type", "search")
                                .with("autocomplete", "off")
                                .with("data-root", root),
                        Element.of("p").with("id", "found").with("role", "status"),
                        Element.of("ul").with("id", "hits"))
                .with("class", "search")
                .with("role", "search");
        return Element.of(
                "header",
                Element.of("nav", Element.of("p", "T Level statistics").with("class", "site"), Element.of("ul", ways))
                        .with("aria-label", "Site"),
                search);
    }
}
