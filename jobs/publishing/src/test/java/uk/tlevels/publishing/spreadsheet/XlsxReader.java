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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Appearance;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Cell;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Sheet;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Table;

/** Reads what {@link WrittenWorkbook} tells out of an XLSX file. */
final class XlsxReader {
    private static final Appearance NO_LOOK = new Appearance("", "", 0, false, false, false, "");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final List<String> FORBIDDEN_ELEMENTS = List.of(
            "mergeCell", "autoFilter", "pane", "headerFooter", "drawing", "legacyDrawing", "picture", "f", "oleObject");

    private final ZipParts zip;
    private final List<Appearance> looks = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();

    private XlsxReader(ZipParts zip) {
        this.zip = zip;
    }

    static WrittenWorkbook read(ZipParts zip) {
        return new XlsxReader(zip).workbook();
    }

    private WrittenWorkbook workbook() {
        looks();
        zip.parts().keySet().stream()
                .filter(p -> p.contains("vba") || p.contains("drawing") || p.contains("comments"))
                .forEach(forbidden::add);
        Element workbook = zip.root("xl/workbook.xml");
        Map<String, String> targets = relations("xl/_rels/workbook.xml.rels");
        List<Sheet> sheets = all(workbook, "sheet").stream()
                .map(s -> sheet(s, targets.get(s.getAttribute("r:id"))))
                .toList();
        Element properties = zip.root("docProps/core.xml");
        return new WrittenWorkbook(
                content(properties, "dc:title"),
                content(properties, "dc:language"),
                content(properties, "dc:creator"),
                Integer.parseInt(first(workbook, "workbookView").getAttribute("activeTab")),
                sheets,
                forbidden);
    }

    private static String content(Element in, String name) {
        return all(in, name).stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private void looks() {
        Element styles = zip.root("xl/styles.xml");
        List<Element> fonts = children(first(styles, "fonts"));
        Map<String, String> names = all(styles, "cellStyle").stream()
                .collect(Collectors.toMap(s -> s.getAttribute("xfId"), s -> s.getAttribute("name")));
        Map<String, String> formats = all(styles, "numFmt").stream()
                .collect(Collectors.toMap(s -> s.getAttribute("numFmtId"), s -> s.getAttribute("formatCode")));
        for (Element xf : children(first(styles, "cellXfs"))) {
            Element font = fonts.get(Integer.parseInt(xf.getAttribute("fontId")));
            Optional<Element> alignment = all(xf, "alignment").stream().findFirst();
            looks.add(new Appearance(
                    names.get(xf.getAttribute("xfId")),
                    first(font, "name").getAttribute("val"),
                    Double.parseDouble(first(font, "sz").getAttribute("val")),
                    !all(font, "i").isEmpty(),
                    alignment
                            .filter(a -> a.getAttribute("wrapText").equals("1"))
                            .isPresent(),
                    alignment
                            .filter(a -> a.getAttribute("horizontal").equals("right"))
                            .isPresent(),
                    formats.getOrDefault(xf.getAttribute("numFmtId"), "")));
        }
    }

    private Sheet sheet(Element entry, String target) {
        String part = "xl/" + target;
        Element root = zip.root(part);
        String relationsPart = part.replace("worksheets/", "worksheets/_rels/") + ".rels";
        Map<String, String> relations =
                zip.parts().containsKey(relationsPart) ? relations(relationsPart) : new HashMap<>();
        String name = entry.getAttribute("name");
        FORBIDDEN_ELEMENTS.stream().filter(f -> !all(root, f).isEmpty()).forEach(f -> forbidden.add(name + ": " + f));
        if (entry.hasAttribute("state")
                || all(root, "row").stream().anyMatch(r -> r.hasAttribute("hidden"))
                || all(root, "col").stream().anyMatch(c -> c.hasAttribute("hidden"))) {
            forbidden.add(name + ": hidden");
        }
        List<Element> tables = all(root, "tablePart");
        if (tables.size() > 1) {
            forbidden.add(name + ": two tables");
        }
        return new Sheet(
                name,
                first(root, "selection").getAttribute("activeCell"),
                rows(root, links(root, relations)),
                tables.stream()
                        .findFirst()
                        .map(t -> table(
                                name,
                                "xl/" + relations.get(t.getAttribute("r:id")).replace("../", ""))));
    }

    private Table table(String sheet, String part) {
        Element table = zip.root(part);
        if (!all(table, "autoFilter").isEmpty()) {
            forbidden.add(sheet + ": autoFilter");
        }
        String range = table.getAttribute("ref");
        int first = Integer.parseInt(range.replaceFirst(":.*", "").replaceAll("\\D", ""));
        return new Table(
                table.getAttribute("name"),
                range,
                table.getAttribute("headerRowCount").equals("0") ? -1 : first - 1);
    }

    private Map<String, String> links(Element root, Map<String, String> relations) {
        return all(root, "hyperlink").stream()
                .collect(Collectors.toMap(
                        l -> l.getAttribute("ref"),
                        l -> l.hasAttribute("location")
                                ? l.getAttribute("location").replace("!A1", "")
                                : relations.get(l.getAttribute("r:id"))));
    }

    private Map<String, String> relations(String part) {
        return all(zip.root(part), "Relationship").stream()
                .collect(Collectors.toMap(r -> r.getAttribute("Id"), r -> r.getAttribute("Target")));
    }

    private List<List<Cell>> rows(Element root, Map<String, String> links) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : all(root, "row")) {
            while (rows.size() < Integer.parseInt(row.getAttribute("r")) - 1) {
                rows.add(List.of());
            }
            rows.add(all(row, "c").stream()
                    .map(c -> cell(c, Optional.ofNullable(links.get(c.getAttribute("r")))))
                    .toList());
        }
        return rows;
    }

    private Cell cell(Element c, Optional<String> link) {
        Appearance look = c.hasAttribute("s") ? looks.get(Integer.parseInt(c.getAttribute("s"))) : NO_LOOK;
        if (c.getAttribute("t").equals("inlineStr")) {
            return new Cell(unescaped(content(c, "t")), Optional.empty(), look, link);
        }
        return new Cell("", all(c, "v").stream().findFirst().map(v -> new BigDecimal(v.getTextContent())), look, link);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
    }
}
