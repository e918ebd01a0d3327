package uk.tlevels.publishing.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.tlevels.publishing.chart.ChartRenderer;
import uk.tlevels.publishing.chart.ChartTable;
import uk.tlevels.publishing.chart.Width;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.Text;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.text.HtmlRenderer;

/** Renders charts and tables, and numbers them as they come. */
final class FigureRenderer {
    private int charts;
    private int tables;

    /** The next figure of the page. */
    Element render(Figure figure) {
        if (figure instanceof Figure.Chart chart) {
            charts++;
            return chart(chart, "figure-" + charts, "Figure " + charts);
        }
        tables++;
        return table((Figure.Table) figure, "table-" + tables, "Table " + tables);
    }

    private static Element chart(Figure.Chart figure, String id, String name) {
        FigureTable numbers = ChartTable.of(figure.chart());
        String captionId = id + "-numbers";
        Element details = Element.of(
                "details",
                Element.of(
                        "summary",
                        new Text("Show the numbers as a table"),
                        hidden(": " + name + ", " + figure.caption())),
                TableRenderer.region(numbers, captionId, "Numbers in " + name + ": " + figure.caption()));
        List<Element> parts = new ArrayList<>();
        parts.add(Element.of("figcaption", name + ": " + figure.caption()));
        parts.add(ChartRenderer.svg(figure.chart(), Width.WIDE));
        parts.add(ChartRenderer.svg(figure.chart(), Width.NARROW));
        parts.add(symbols(numbers.symbols()));
        parts.addAll(below(figure.below(), "Download the data of this chart (CSV)", ": " + name));
        parts.add(details);
        return Element.of("figure", written(parts)).with("id", id).with("class", "chart");
    }

    private static Element table(Figure.Table figure, String id, String name) {
        List<Element> parts = new ArrayList<>();
        parts.add(TableRenderer.region(figure.table(), id + "-caption", name + ": " + figure.caption()));
        parts.add(symbols(figure.table().symbols()));
        parts.addAll(below(figure.below(), "Download this table (CSV)", ": " + name));
        return Element.of("div", written(parts)).with("id", id).with("class", "table");
    }

    private static List<Element> written(List<Element> parts) {
        return parts.stream().filter(part -> !part.children().isEmpty()).toList();
    }

    private static Element symbols(Set<Symbol> symbols) {
        String meanings = symbols.stream()
                .map(symbol -> symbol.shorthand() + " " + symbol.meaning())
                .collect(Collectors.joining("; "));
        Element line = Element.of("p").with("class", "below");
        return meanings.isEmpty() ? line : line.add(new Text("Symbols: " + meanings + "."));
    }

    private static List<Element> below(Figure.Below below, String download, String which) {
        List<Element> lines = new ArrayList<>();
        below.notes()
                .forEach(note ->
                        lines.add(Element.of("p", HtmlRenderer.line(note)).with("class", "below")));
        lines.add(Element.of("p", "Source: " + below.source()).with("class", "below"));
        below.download()
                .ifPresent(file -> lines.add(Element.of(
                                "p",
                                Element.of("a", new Text(download), hidden(which))
                                        .with("href", file.href()))
                        .with("class", "below")));
        return lines;
    }

    /** Words for those who hear the page, to whom each link must say where it leads. */
    private static Element hidden(String words) {
        return Element.of("span", words).with("class", "heard");
    }
}
