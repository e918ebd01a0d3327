package uk.tlevels.publishing.text;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a document as Markdown: CommonMark with the tables of GitHub. */
public final class MarkdownRenderer {
    private MarkdownRenderer() {}

    /** The document; lines end in a line feed. */
    public static String render(Document document) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(MarkdownText.heading(document.title())).append('\n');
        for (Block block : document.blocks()) {
            out.append('\n').append(block(block));
        }
        return out.toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.depth() + 1) + " " + MarkdownText.heading(heading.text()) + "\n";
        } else if (block instanceof Block.Paragraph paragraph) {
            return line(paragraph.line()) + "\n";
        } else if (block instanceof Block.Bullets bullets) {
            return bullets.points().stream()
                    .map(point -> "- " + line(point) + "\n")
                    .collect(Collectors.joining());
        }
        return table((Block.TextTable) block);
    }

    private static String table(Block.TextTable table) {
        StringBuilder out = new StringBuilder();
        out.append("**").append(MarkdownText.escape(table.caption().strip())).append("**\n\n");
        out.append(row(table.headings().stream().map(Line::of).toList()));
        out.append("|").append(" --- |".repeat(table.headings().size())).append('\n');
        table.rows().forEach(row -> out.append(row(row)));
        return out.toString();
    }

    private static String row(List<Line> cells) {
        return cells.stream()
                .map(cell -> line(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String line(Line line) {
        StringBuilder out = new StringBuilder();
        for (Span span : line.spans()) {
            out.append(span(span));
        }
        return MarkdownText.lineStart(out.toString().strip());
    }

    private static String span(Span span) {
        if (span instanceof Span.Link link) {
            return "[" + MarkdownText.escape(link.text()) + "](" + link.href() + ")";
        } else if (span instanceof Span.Strong strong) {
            return "**" + MarkdownText.escape(strong.text()) + "**";
        } else if (span instanceof Span.Code code) {
            return MarkdownText.code(code.text());
        }
        return MarkdownText.escape(span.text());
    }
}
