package uk.tlevels.publishing.spreadsheet;

import static uk.tlevels.publishing.spreadsheet.ZipParts.all;
import static uk.tlevels.publishing.spreadsheet.ZipParts.children;
import static uk.tlevels.publishing.spreadsheet.ZipParts.first;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Appearance;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Cell;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Sheet;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Table;

/** Reads what {@link WrittenWorkbook} tells out of an ODS file. */
final class OdsReader {
    private static final List<String> FORBIDDEN_ELEMENTS = List.of(
            "table:covered-table-cell",
            "draw:frame",
            "table:shapes",
            "office:annotation",
            "office:scripts",
            "table:filter");

    private final ZipParts zip;
    private final Map<String, Appearance> looks = new HashMap<>();
    private final List<String> forbidden = new ArrayList<>();

    private OdsReader(ZipParts zip) {
        this.zip = zip;
    }

    static WrittenWorkbook read(ZipParts zip) {
        return new OdsReader(zip).workbook();
    }

    private WrittenWorkbook workbook() {
        Element styles = zip.root("styles.xml");
        looks(styles);
        if (all(styles, "style:header").stream().anyMatch(OdsReader::displayed)
                || all(styles, "style:footer").stream().anyMatch(OdsReader::displayed)) {
            forbidden.add("headerFooter");
        }
        Element content = zip.root("content.xml");
        FORBIDDEN_ELEMENTS.stream().filter(f -> !all(content, f).isEmpty()).forEach(forbidden::add);
        all(content, "table:database-range").stream()
                .filter(r -> !r.getAttribute("table:display-filter-buttons").equals("false"))
                .forEach(r -> forbidden.add("autoFilter"));
        Map<String, String> settings = new HashMap<>();
        all(zip.root("settings.xml"), "config:config-item")
                .forEach(item -> settings.put(item.getAttribute("config:name"), item.getTextContent()));
        if (settings.keySet().stream().anyMatch(k -> k.contains("SplitMode"))) {
            forbidden.add("pane");
        }
        List<Sheet> sheets =
                all(content, "table:table").stream().map(t -> sheet(t, content)).toList();
        Element meta = zip.root("meta.xml");
        return new WrittenWorkbook(
                text(meta, "dc:title"),
                text(meta, "dc:language"),
                text(meta, "dc:creator"),
                sheets.stream().map(Sheet::name).toList().indexOf(settings.get("ActiveTable")),
                sheets,
                forbidden);
    }

    private static boolean displayed(Element headerOrFooter) {
        return !headerOrFooter.getAttribute("style:display").equals("false");
    }

    private static String text(Element in, String name) {
        return all(in, name).stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private void looks(Element styles) {
        Element standard = first(styles, "style:default-style");
        for (Element style : all(styles, "style:style")) {
            String size = attribute(style, standard, "fo:font-size");
            looks.put(
                    style.getAttribute("style:name"),
                    new Appearance(
                            style.getAttribute("style:display-name"),
                            attribute(style, standard, "style:font-name"),
                            Double.parseDouble(size.replace("pt", "")),
                            attribute(style, standard, "fo:font-style").equals("italic"),
                            attribute(style, standard, "fo:wrap-option").equals("wrap"),
                            attribute(style, standard, "fo:text-align").equals("end"),
                            format(styles, style.getAttribute("style:data-style-name"))));
        }
    }

    private static String format(Element styles, String name) {
        return all(styles, "number:number-style").stream()
                .filter(s -> s.getAttribute("style:name").equals(name))
                .map(s -> first(s, "number:number"))
                .map(n -> {
                    int places = Integer.parseInt(n.getAttribute("number:decimal-places"));
                    return (n.getAttribute("number:grouping").equals("true") ? "#,##0" : "0")
                            + (places == 0 ? "" : "." + "0".repeat(places));
                })
                .findFirst()
                .orElse("");
    }

    private static String attribute(Element style, Element standard, String name) {
        return List.of(style, standard).stream()
                .flatMap(s -> children(s).stream())
                .filter(properties -> properties.hasAttribute(name))
                .map(properties -> properties.getAttribute(name))
                .findFirst()
                .orElse("");
    }

    private Sheet sheet(Element table, Element content) {
        String name = table.getAttribute("table:name");
        String address = "'" + name.replace("'", "''") + "'.";
        List<Element> rows = all(table, "table:table-row");
        if (List.of("table:table-row", "table:table-column").stream()
                .flatMap(e -> all(table, e).stream())
                .anyMatch(e -> e.hasAttribute("table:visibility"))) {
            forbidden.add(name + ": hidden");
        }
        if (all(table, "table:table-cell").stream()
                .anyMatch(c -> c.hasAttribute("table:number-columns-spanned") || c.hasAttribute("table:formula"))) {
            forbidden.add(name + ": merged cells or formulas");
        }
        List<Integer> headers = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).getParentNode().getNodeName().equals("table:table-header-rows"))
                .boxed()
                .toList();
        List<Table> marked = all(content, "table:database-range").stream()
                .filter(r -> r.getAttribute("table:target-range-address").startsWith(address))
                .map(r -> new Table(
                        r.getAttribute("table:name"),
                        r.getAttribute("table:target-range-address").replace(address, ""),
                        r.getAttribute("table:contains-header").equals("true") && headers.size() == 1
                                ? headers.get(0)
                                : -1))
                .toList();
        if (marked.size() > 1) {
            forbidden.add(name + ": two tables");
        }
        return new Sheet(
                name,
                cursor(name),
                rows.stream().map(this::row).toList(),
                marked.stream().findFirst());
    }

    private String cursor(String sheet) {
        return all(zip.root("settings.xml"), "config:config-item-map-entry").stream()
                .filter(e -> e.getAttribute("config:name").equals(sheet))
                .flatMap(e -> children(e).stream())
                .map(Element::getTextContent)
                .collect(Collectors.joining(","))
                .replace("0,0", "A1");
    }

    private List<Cell> row(Element row) {
        return all(row, "table:table-cell").stream().map(this::cell).toList();
    }

    private Cell cell(Element cell) {
        WrittenWorkbook.Appearance look = looks.get(cell.getAttribute("table:style-name"));
        Optional<String> link = all(cell, "text:a").stream()
                .findFirst()
                .map(a -> a.getAttribute("xlink:href").replaceFirst("^#", "").replaceFirst("\\.A1$", ""));
        if (cell.getAttribute("office:value-type").equals("float")) {
            return new Cell("", Optional.of(new BigDecimal(cell.getAttribute("office:value"))), look, link);
        }
        return new Cell(
                all(cell, "text:p").stream().map(OdsReader::paragraph).collect(Collectors.joining("\n")),
                Optional.empty(),
                look,
                link);
    }

    /** By the rule of OpenDocument: white space collapses, elements stand for what shall not. */
    private static String paragraph(Element p) {
        // a character that occurs in no XML marks what must survive
        String marked = marked(p);
        return marked.replaceAll("[ \t\r\n]+", " ").replaceAll("^ | $", "").replace('\u0001', ' ');
    }

    private static String marked(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        Element element = (Element) node;
        if (element.getTagName().equals("text:s")) {
            return "\u0001".repeat(Integer.parseInt(element.getAttribute("text:c")));
        }
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(i -> marked(element.getChildNodes().item(i)))
                .collect(Collectors.joining());
    }
}
