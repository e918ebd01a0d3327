package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The worksheets of an ODS file and the ranges that mark up their tables. */
final class OdsContent {
    private static final String SHEET = "sheet";
    private static final String ROW = "row";
    private static final String HEADING_ROW = "heading-row";
    private static final double PIXELS = 96;

    private final List<LaidSheet> sheets;

    OdsContent(List<LaidSheet> sheets) {
        this.sheets = sheets;
    }

    void writeTo(XmlDocument xml) throws IOException {
        Ods.root(xml, "office:document-content");
        automaticStyles(xml);
        xml.open("office:body").open("office:spreadsheet");
        for (LaidSheet sheet : sheets) {
            sheet(xml, sheet);
        }
        xml.open("table:database-ranges");
        for (LaidSheet sheet : sheets) {
            range(xml, sheet);
        }
        xml.close().close().close().close();
    }

    private void automaticStyles(XmlDocument xml) throws IOException {
        xml.open("office:automatic-styles");
        xml.open("style:style", "style:name", SHEET, "style:family", "table", "style:master-page-name", OdsStyles.PAGE);
        xml.empty("style:table-properties", "table:display", "true", "style:writing-mode", "lr-tb");
        xml.close();
        xml.open("style:style", "style:name", ROW, "style:family", "table-row");
        xml.empty("style:table-row-properties", "style:use-optimal-row-height", "true");
        xml.close();
        xml.open("style:style", "style:name", HEADING_ROW, "style:family", "table-row");
        xml.empty(
                "style:table-row-properties",
                "style:row-height",
                Styles.HEADING_HEIGHT + "pt",
                "style:use-optimal-row-height",
                "false");
        xml.close();
        for (int width : sheets.stream()
                .flatMap(s -> s.widths().stream())
                .distinct()
                .sorted()
                .toList()) {
            xml.open("style:style", "style:name", column(width), "style:family", "table-column");
            xml.empty("style:table-column-properties", "style:column-width", inches(width));
            xml.close();
        }
        xml.close();
    }

    private static void sheet(XmlDocument xml, LaidSheet sheet) throws IOException {
        xml.open("table:table", "table:name", sheet.name(), "table:style-name", SHEET);
        for (int width : sheet.widths()) {
            xml.empty(
                    "table:table-column",
                    "table:style-name",
                    column(width),
                    "table:default-cell-style-name",
                    OdsStyles.DEFAULT);
        }
        for (LaidCell.Text line : sheet.lines()) {
            row(xml, List.of(line));
        }
        if (sheet.table().isPresent()) {
            LaidSheet.Table table = sheet.table().get();
            xml.open("table:table-header-rows");
            row(xml, table.headers());
            xml.close();
            try (Stream<List<LaidCell>> body = table.body().rows()) {
                for (Iterator<List<LaidCell>> i = body.iterator(); i.hasNext(); ) {
                    row(xml, i.next());
                }
            }
        }
        xml.close();
    }

    private static void row(XmlDocument xml, List<? extends LaidCell> cells) throws IOException {
        boolean heading = cells.get(0) instanceof LaidCell.Text text && Styles.heading(text.look());
        xml.open("table:table-row", "table:style-name", heading ? HEADING_ROW : ROW);
        for (LaidCell cell : cells) {
            if (cell instanceof LaidCell.Figure number) {
                number(xml, number);
            } else if (cell instanceof LaidCell.Text text) {
                text(xml, text);
            }
        }
        xml.close();
    }

    private static void number(XmlDocument xml, LaidCell.Figure number) throws IOException {
        xml.open(
                "table:table-cell",
                "table:style-name",
                OdsStyles.name(number.look()),
                "office:value-type",
                "float",
                "office:value",
                number.value().stripTrailingZeros().toPlainString());
        xml.element("text:p", number.look().shown(number.value()));
        xml.close();
    }

    private static void text(XmlDocument xml, LaidCell.Text cell) throws IOException {
        xml.open("table:table-cell", "table:style-name", OdsStyles.name(cell.look()), "office:value-type", "string");
        for (String paragraph : cell.text().split("\n", -1)) {
            xml.open("text:p");
            if (cell.link().isPresent()) {
                xml.open(
                        "text:a",
                        "xlink:type",
                        "simple",
                        "xlink:href",
                        address(cell.link().get()));
                OdsText.write(xml, paragraph);
                xml.close();
            } else {
                OdsText.write(xml, paragraph);
            }
            xml.close();
        }
        xml.close();
    }

    private static String address(Link link) {
        if (link instanceof Link.ToSheet to) {
            return "#" + to.quoted() + ".A1";
        }
        return ((Link.ToAddress) link).uri().toString();
    }

    private static void range(XmlDocument xml, LaidSheet sheet) throws IOException {
        if (sheet.table().isEmpty()) {
            return;
        }
        LaidSheet.Table table = sheet.table().get();
        String quoted = new Link.ToSheet(sheet.name()).quoted();
        String last = LaidSheet.columnName(table.headers().size() - 1) + (sheet.lastRow() + 1);
        xml.empty(
                "table:database-range",
                "table:name",
                table.name(),
                "table:target-range-address",
                quoted + ".A" + (sheet.headerRow() + 1) + ":" + quoted + "." + last,
                "table:contains-header",
                "true",
                "table:display-filter-buttons",
                "false");
    }

    private static String column(int width) {
        return "column-" + width;
    }

    private static String inches(int characters) {
        return String.format(Locale.ROOT, "%.3fin", (characters * Styles.DIGIT + Styles.PADDING) / PIXELS);
    }
}
