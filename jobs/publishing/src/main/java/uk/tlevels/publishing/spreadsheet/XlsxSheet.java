package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One worksheet of an XLSX file, the table on it and what both relate to. */
final class XlsxSheet {
    /** Text that readers would take for an escaped character, e.g. {@code _x0041_} for A. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final LaidSheet sheet;
    private final int index;
    private final XlsxStyles styles;
    private final Map<String, Link> links = new LinkedHashMap<>();

    XlsxSheet(LaidSheet sheet, int index, XlsxStyles styles) {
        this.sheet = sheet;
        this.index = index;
        this.styles = styles;
    }

    String number() {
        return "" + (index + 1);
    }

    boolean hasTable() {
        return sheet.table().isPresent();
    }

    /** Known once the sheet is written. */
    boolean hasRelations() {
        return hasTable() || !addresses().isEmpty();
    }

    void writeTo(XmlDocument xml) throws IOException {
        xml.open("worksheet", "xmlns", Xlsx.MAIN, "xmlns:r", Xlsx.OFFICE_RELATIONS);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        xml.empty("dimension", "ref", "A1:" + cell(sheet.widths().size() - 1, sheet.lastRow()));
        xml.open("sheetViews")
                .open("sheetView", "tabSelected", index == 0 ? "1" : "0", "workbookViewId", "0")
                .empty("selection", "activeCell", "A1", "sqref", "A1")
                .close()
                .close();
        xml.empty("sheetFormatPr", "defaultRowHeight", "" + Styles.LINE_HEIGHT);
        columns(xml);
        xml.open("sheetData");
        rows(xml);
        xml.close();
        links(xml);
        xml.empty(
                "pageMargins",
                "left",
                "0.5",
                "right",
                "0.5",
                "top",
                "0.5",
                "bottom",
                "0.5",
                "header",
                "0.3",
                "footer",
                "0.3");
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToHeight", "0");
        if (hasTable()) {
            xml.open("tableParts", "count", "1")
                    .empty("tablePart", "r:id", "rId1")
                    .close();
        }
        xml.close();
    }

    void relations(XmlDocument xml) throws IOException {
        if (hasTable()) {
            Xlsx.relation(xml, "rId1", Xlsx.OFFICE_RELATIONS + "/table", "../tables/table" + number() + ".xml");
        }
        List<URI> addresses = addresses();
        for (int i = 0; i < addresses.size(); i++) {
            xml.empty(
                    "Relationship",
                    "Id",
                    addressId(i),
                    "Type",
                    Xlsx.OFFICE_RELATIONS + "/hyperlink",
                    "Target",
                    addresses.get(i).toString(),
                    "TargetMode",
                    "External");
        }
    }

    void table(XmlDocument xml) throws IOException {
        LaidSheet.Table table = sheet.table().orElseThrow();
        String reference =
                cell(0, sheet.headerRow()) + ":" + cell(table.headers().size() - 1, sheet.lastRow());
        xml.open(
                "table",
                "xmlns",
                Xlsx.MAIN,
                "id",
                number(),
                "name",
                table.name(),
                "displayName",
                table.name(),
                "ref",
                reference,
                "headerRowCount",
                "1",
                "totalsRowShown",
                "0");
        xml.open("tableColumns", "count", "" + table.headers().size());
        for (int i = 0; i < table.headers().size(); i++) {
            xml.empty(
                    "tableColumn",
                    "id",
                    "" + (i + 1),
                    "name",
                    escaped(table.headers().get(i).text()));
        }
        xml.close();
        xml.close();
    }

    private void columns(XmlDocument xml) throws IOException {
        xml.open("cols");
        for (int i = 0; i < sheet.widths().size(); i++) {
            String number = "" + (i + 1);
            xml.empty(
                    "col",
                    "min",
                    number,
                    "max",
                    number,
                    "width",
                    "" + sheet.widths().get(i),
                    "customWidth",
                    "1");
        }
        xml.close();
    }

    private void rows(XmlDocument xml) throws IOException {
        int row = 0;
        for (LaidCell.Text line : sheet.lines()) {
            row(xml, row++, List.of(line));
        }
        if (sheet.table().isPresent()) {
            LaidSheet.Table table = sheet.table().get();
            row(xml, row++, table.headers());
            try (Stream<List<LaidCell>> body = table.body().rows()) {
                for (Iterator<List<LaidCell>> i = body.iterator(); i.hasNext(); ) {
                    row(xml, row++, i.next());
                }
            }
        }
    }

    private void row(XmlDocument xml, int row, List<? extends LaidCell> cells) throws IOException {
        String number = "" + (row + 1);
        OptionalDouble height = XlsxHeights.of(cells, sheet.widths());
        if (height.isPresent()) {
            xml.open("row", "r", number, "ht", "" + height.getAsDouble(), "customHeight", "1");
        } else {
            xml.open("row", "r", number);
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(xml, cell(i, row), cells.get(i));
        }
        xml.close();
    }

    private void cell(XmlDocument xml, String address, LaidCell cell) throws IOException {
        if (cell instanceof LaidCell.Figure number) {
            xml.open("c", "r", address, "s", "" + styles.index(number.look()));
            xml.element("v", number.value().stripTrailingZeros().toPlainString());
            xml.close();
        } else if (cell instanceof LaidCell.Text text) {
            text.link().ifPresent(link -> links.put(address, link));
            xml.open("c", "r", address, "s", "" + XlsxStyles.index(text.look()), "t", "inlineStr");
            text(xml.open("is"), escaped(text.text()));
            xml.close().close();
        }
    }

    private static void text(XmlDocument xml, String text) throws IOException {
        if (text.equals(text.strip()) && text.indexOf('\n') < 0 && !text.contains("  ")) {
            xml.element("t", text);
        } else {
            xml.element("t", text, "xml:space", "preserve");
        }
    }

    private void links(XmlDocument xml) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        xml.open("hyperlinks");
        int address = 0;
        for (Map.Entry<String, Link> link : links.entrySet()) {
            if (link.getValue() instanceof Link.ToSheet to) {
                xml.empty("hyperlink", "ref", link.getKey(), "location", to.quoted() + "!A1");
            } else {
                xml.empty("hyperlink", "ref", link.getKey(), "r:id", addressId(address++));
            }
        }
        xml.close();
    }

    private List<URI> addresses() {
        List<URI> addresses = new ArrayList<>();
        links.values().forEach(link -> {
            if (link instanceof Link.ToAddress to) {
                addresses.add(to.uri());
            }
        });
        return addresses;
    }

    private static String addressId(int index) {
        return "rId" + (index + 2);
    }

    private static String cell(int column, int row) {
        return LaidSheet.columnName(column) + (row + 1);
    }

    private static String escaped(String text) {
        return LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
    }
}
