package uk.tlevels.publishing.text;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.Node;
import uk.tlevels.publishing.markup.Text;

/** Renders blocks as elements of HTML. */
public final class HtmlRenderer {
    private final String idPrefix;
    private final int headingLevel;

    /**
     * @param idPrefix begins the id of each table's caption; unique in the page
     * @param headingLevel the level of a heading of depth 1, 2 to 4
     */
    public HtmlRenderer(String idPrefix, int headingLevel) {
        if (headingLevel < 2 || headingLevel > 4) {
            throw new IllegalArgumentException("headings begin at level 2 to 4, not " + headingLevel);
        }
        this.idPrefix = idPrefix;
        this.headingLevel = headingLevel;
    }

    /** One element for each block. */
    public List<Element> blocks(List<Block> blocks) {
        List<Element> elements = new ArrayList<>();
        int tables = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                elements.add(Element.of("h" + (headingLevel + heading.depth() - 1), heading.text()));
            } else if (block instanceof Block.Paragraph paragraph) {
                elements.add(Element.of("p", line(paragraph.line())));
            } else if (block instanceof Block.Bullets bullets) {
                elements.add(Element.of(
                        "ul",
                        bullets.points().stream()
                                .map(point -> Element.of("li", line(point)))
                                .toList()));
            } else if (block instanceof Block.TextTable table) {
                tables++;
                elements.add(table(table, idPrefix + "-table-" + tables));
            }
        }
        return elements;
    }

    /** The parts of a line. */
    public static List<Node> line(Line line) {
        return line.spans().stream().map(HtmlRenderer::span).toList();
    }

    private static Node span(Span span) {
        Text text = new Text(span.text());
        if (span instanceof Span.Link link) {
            return Element.of("a", text).with("href", link.href());
        } else if (span instanceof Span.Strong) {
            return Element.of("strong", text);
        } else if (span instanceof Span.Code) {
            return Element.of("code", text);
        }
        return text;
    }

    private static Element table(Block.TextTable table, String id) {
        List<Element> rows = new ArrayList<>();
        for (List<Line> row : table.rows()) {
            List<Element> cells = new ArrayList<>();
            cells.add(Element.of("th", line(row.get(0))).with("scope", "row"));
            row.stream().skip(1).forEach(cell -> cells.add(Element.of("td", line(cell))));
            rows.add(Element.of("tr", cells));
        }
        List<Element> headings = table.headings().stream()
                .map(heading -> Element.of("th", heading).with("scope", "col"))
                .toList();
        return TableRegion.around(
                Element.of(
                                "table",
                                TableRegion.caption(table.caption(), id),
                                Element.of("thead", Element.of("tr", headings)),
                                Element.of("tbody", rows))
                        .with("class", "words"),
                id);
    }
}
