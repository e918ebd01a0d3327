package uk.tlevels.warehouse.docs;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.Node;
import uk.tlevels.publishing.markup.Text;
import uk.tlevels.warehouse.contract.TableName;

/** The pieces that pages are made of. */
final class Html {
    private Html() {}

    /** Where the page of a table is, seen from the root of the site. */
    static String page(TableName table) {
        return "tables/" + table + ".html";
    }

    static Element link(String text, String address) {
        return Element.of("a", text).with("href", address);
    }

    static Element code(String text) {
        return Element.of("code", text);
    }

    static Node text(String text) {
        return new Text(text);
    }

    /** Links with commas between them. */
    static List<Node> joined(List<? extends Node> parts) {
        List<Node> joined = new ArrayList<>();
        for (Node part : parts) {
            if (!joined.isEmpty()) {
                joined.add(new Text(", "));
            }
            joined.add(part);
        }
        return joined;
    }

    /** A name and what is to be said of it. */
    static List<Element> fact(String name, List<? extends Node> said) {
        return List.of(Element.of("dt", name), Element.of("dd", said));
    }

    /**
     * A table that scrolls by itself where it is wider than the page. On a phone its cells stand one below the other, each after
     * what heads its column.
     *
     * @param caption what it is, read out and shown
     * @param rows the cells; the first of each row heads it
     */
    static Element table(String caption, List<String> header, List<List<List<Node>>> rows) {
        Element head = Element.of(
                "tr",
                header.stream()
                        .map(cell -> Element.of("th", cell).with("scope", "col"))
                        .toList());
        List<Element> body = new ArrayList<>();
        for (List<List<Node>> row : rows) {
            List<Element> cells = new ArrayList<>();
            for (List<Node> cell : row) {
                cells.add(
                        cells.isEmpty()
                                ? Element.of("th", cell).with("scope", "row")
                                : Element.of("td", cell).with("data-label", header.get(cells.size())));
            }
            body.add(Element.of("tr", cells));
        }
        Element table = Element.of(
                "table",
                Element.of("caption", caption).with("class", "heard"),
                Element.of("thead", head),
                Element.of("tbody", body));
        return region(caption, table);
    }

    /** What scrolls by itself can be reached with the keyboard. */
    static Element region(String name, Element content) {
        return Element.of("div", content)
                .with("class", "scroll")
                .with("role", "region")
                .with("aria-label", name)
                .with("tabindex", "0");
    }
}
