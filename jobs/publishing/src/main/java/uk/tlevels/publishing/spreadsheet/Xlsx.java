package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes Office Open XML (ECMA-376, transitional): the package and its parts other than worksheets and styles.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>
 */
final class Xlsx {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = PACKAGE + "relationships";
    private static final String SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PACKAGE_TYPE = "application/vnd.openxmlformats-package.";

    private final AccessibleWorkbook workbook;
    private final List<LaidSheet> sheets;

    private Xlsx(AccessibleWorkbook workbook) {
        this.workbook = workbook;
        this.sheets = Layout.of(workbook);
    }

    static void write(AccessibleWorkbook workbook, OutputStream out) throws IOException {
        new Xlsx(workbook).writeTo(out);
    }

    private void writeTo(OutputStream out) throws IOException {
        try (FixedZip zip = new FixedZip(out)) {
            zip.xml("[Content_Types].xml", this::contentTypes);
            zip.xml("_rels/.rels", Xlsx::packageRelations);
            zip.xml("docProps/core.xml", this::properties);
            zip.xml("xl/workbook.xml", this::workbook);
            zip.xml("xl/_rels/workbook.xml.rels", this::workbookRelations);
            XlsxStyles styles = new XlsxStyles(Styles.numbers(workbook));
            zip.xml("xl/styles.xml", styles::writeTo);
            for (int i = 0; i < sheets.size(); i++) {
                sheet(zip, new XlsxSheet(sheets.get(i), i, styles));
            }
        }
    }

    private static void sheet(FixedZip zip, XlsxSheet sheet) throws IOException {
        String number = sheet.number();
        zip.xml("xl/worksheets/sheet" + number + ".xml", sheet::writeTo);
        if (sheet.hasRelations()) {
            zip.xml("xl/worksheets/_rels/sheet" + number + ".xml.rels", xml -> {
                xml.open("Relationships", "xmlns", RELATIONS);
                sheet.relations(xml);
                xml.close();
            });
        }
        if (sheet.hasTable()) {
            zip.xml("xl/tables/table" + number + ".xml", sheet::table);
        }
    }

    private void contentTypes(XmlDocument xml) throws IOException {
        xml.open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty("Default", "Extension", "rels", "ContentType", PACKAGE_TYPE + "relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        part(xml, "/docProps/core.xml", PACKAGE_TYPE + "core-properties+xml");
        part(xml, "/xl/workbook.xml", SPREADSHEET_TYPE + "sheet.main+xml");
        part(xml, "/xl/styles.xml", SPREADSHEET_TYPE + "styles+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            part(xml, "/xl/worksheets/sheet" + i + ".xml", SPREADSHEET_TYPE + "worksheet+xml");
            if (sheets.get(i - 1).table().isPresent()) {
                part(xml, "/xl/tables/table" + i + ".xml", SPREADSHEET_TYPE + "table+xml");
            }
        }
        xml.close();
    }

    private static void part(XmlDocument xml, String name, String type) throws IOException {
        xml.empty("Override", "PartName", name, "ContentType", type);
    }

    private static void packageRelations(XmlDocument xml) throws IOException {
        xml.open("Relationships", "xmlns", RELATIONS);
        relation(xml, "rId1", OFFICE_RELATIONS + "/officeDocument", "xl/workbook.xml");
        relation(xml, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        xml.close();
    }

    static void relation(XmlDocument xml, String id, String type, String target) throws IOException {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private void properties(XmlDocument xml) throws IOException {
        DocumentProperties properties = workbook.properties();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", properties.title());
        xml.element("dc:subject", properties.subject());
        xml.element("dc:creator", properties.creator());
        xml.element("dc:description", properties.description());
        xml.element("cp:lastModifiedBy", properties.creator());
        xml.element("dc:language", DocumentProperties.LANGUAGE);
        String time = properties.dated().toString();
        xml.element("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
        xml.element("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
        xml.close();
    }

    private void workbook(XmlDocument xml) throws IOException {
        xml.open("workbook", "xmlns", MAIN, "xmlns:r", OFFICE_RELATIONS);
        xml.open("bookViews")
                .empty("workbookView", "firstSheet", "0", "activeTab", "0")
                .close();
        xml.open("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            String number = "" + (i + 1);
            xml.empty("sheet", "name", sheets.get(i).name(), "sheetId", number, "r:id", "rId" + number);
        }
        xml.close();
        xml.open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            printTitles(xml, i);
        }
        xml.close();
        xml.close();
    }

    /** The header row stands again on every printed page. */
    private void printTitles(XmlDocument xml, int sheet) throws IOException {
        LaidSheet laid = sheets.get(sheet);
        if (laid.table().isPresent()) {
            String row = "$" + (laid.headerRow() + 1);
            xml.element(
                    "definedName",
                    new Link.ToSheet(laid.name()).quoted() + "!" + row + ":" + row,
                    "name",
                    "_xlnm.Print_Titles",
                    "localSheetId",
                    "" + sheet);
        }
    }

    private void workbookRelations(XmlDocument xml) throws IOException {
        xml.open("Relationships", "xmlns", RELATIONS);
        for (int i = 1; i <= sheets.size(); i++) {
            relation(xml, "rId" + i, OFFICE_RELATIONS + "/worksheet", "worksheets/sheet" + i + ".xml");
        }
        relation(xml, "rId" + (sheets.size() + 1), OFFICE_RELATIONS + "/styles", "styles.xml");
        xml.close();
    }
}
