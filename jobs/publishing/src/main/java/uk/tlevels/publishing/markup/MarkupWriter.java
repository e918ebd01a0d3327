package uk.tlevels.publishing.markup;

import java.util.Map;
import java.util.Set;

/** Writes a tree as text that is well-formed as XML and means the same as HTML. */
public final class MarkupWriter {
    /** HTML's elements that hold nothing; SVG's empty elements may be written alike. */
    private static final Set<String> VOID = Set.of(
            "br",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "circle",
            "line",
            "path",
            "polygon",
            "polyline",
            "rect",
            "stop",
            "use");

    /** Elements in which white space between children shows nowhere, so each child can have its line. */
    private static final Set<String> LINES = Set.of(
            "html", "head", "body", "header", "main", "footer", "nav", "section", "article", "aside", "div", "figure",
            "details", "dl", "ul", "ol", "table", "thead", "tbody", "tr", "svg", "g", "defs", "pattern");

    private final StringBuilder out = new StringBuilder();

    private MarkupWriter() {}

    /** A whole HTML document: the doctype and the root element. */
    public static String document(Element html) {
        return "<!DOCTYPE html>\n" + fragment(html) + "\n";
    }

    /** One element and what it holds. */
    public static String fragment(Element element) {
        MarkupWriter writer = new MarkupWriter();
        writer.write(element);
        return writer.out.toString();
    }

    private void write(Node node) {
        if (node instanceof Element element) {
            element(element);
        } else if (node instanceof Text text) {
            escaped(text.value(), false);
        }
    }

    private void element(Element element) {
        out.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            escaped(attribute.getValue(), true);
            out.append('"');
        }
        if (VOID.contains(element.name())) {
            out.append("/>");
            return;
        }
        out.append('>');
        if (element.name().equals("style")) {
            raw(element);
        } else {
            children(element);
        }
        out.append("</").append(element.name()).append('>');
    }

    private void children(Element element) {
        boolean lines = LINES.contains(element.name())
                && element.children().stream().allMatch(Element.class::isInstance)
                && !element.children().isEmpty();
        for (Node child : element.children()) {
            if (lines) {
                out.append('\n');
            }
            write(child);
        }
        if (lines) {
            out.append('\n');
        }
    }

    /** HTML reads no escapes in a style sheet and XML does, so it may hold nothing that needs one. */
    private void raw(Element element) {
        for (Node child : element.children()) {
            if (!(child instanceof Text text) || text.value().matches("(?s).*[<>&].*")) {
                throw new IllegalArgumentException(
                        "a style sheet may hold no <, > or &, which HTML and XML read differently there");
            }
            out.append(text.value());
        }
    }

    private void escaped(String text, boolean inAttribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\t', '\n' -> lineOrTab(c, inAttribute);
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
    }

    private void lineOrTab(int c, boolean inAttribute) {
        if (inAttribute) {
            out.append("&#").append(c).append(';');
        } else {
            out.append((char) c);
        }
    }

    /** What XML 1.0 allows, less the carriage return and the C1 controls, which HTML reads as other characters. */
    private static boolean allowed(int c) {
        return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xD800) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
    }
}
