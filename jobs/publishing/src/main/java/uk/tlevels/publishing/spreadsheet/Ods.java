package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes OpenDocument 1.3 spreadsheets: the package and its parts other than content and styles.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/OpenDocument-v1.3-part3-schema.html">OpenDocument
 *     1.3 (OASIS)</a>
 */
final class Ods {
    static final String VERSION = "1.3";
    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";

    private Ods() {}

    static void write(AccessibleWorkbook workbook, OutputStream out) throws IOException {
        List<LaidSheet> sheets = Layout.of(workbook);
        try (FixedZip zip = new FixedZip(out)) {
            zip.stored("mimetype", MEDIA_TYPE);
            zip.xml("META-INF/manifest.xml", Ods::manifest);
            zip.xml("meta.xml", xml -> properties(xml, workbook.properties()));
            zip.xml("settings.xml", xml -> settings(xml, sheets));
            zip.xml("styles.xml", new OdsStyles(Styles.numbers(workbook))::writeTo);
            zip.xml("content.xml", new OdsContent(sheets)::writeTo);
        }
    }

    /** Opens the root of a part with the namespaces that any of them uses. */
    static void root(XmlDocument xml, String name) throws IOException {
        xml.open(
                name,
                "xmlns:office",
                URN + "office:1.0",
                "xmlns:meta",
                URN + "meta:1.0",
                "xmlns:config",
                URN + "config:1.0",
                "xmlns:table",
                URN + "table:1.0",
                "xmlns:text",
                URN + "text:1.0",
                "xmlns:style",
                URN + "style:1.0",
                "xmlns:number",
                URN + "datastyle:1.0",
                "xmlns:fo",
                URN + "xsl-fo-compatible:1.0",
                "xmlns:svg",
                URN + "svg-compatible:1.0",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:ooo",
                "http://openoffice.org/2004/office",
                "office:version",
                VERSION);
    }

    private static void manifest(XmlDocument xml) throws IOException {
        xml.open("manifest:manifest", "xmlns:manifest", URN + "manifest:1.0", "manifest:version", VERSION);
        file(xml, "/", MEDIA_TYPE);
        for (String part : List.of("content.xml", "styles.xml", "meta.xml", "settings.xml")) {
            file(xml, part, "text/xml");
        }
        xml.close();
    }

    private static void file(XmlDocument xml, String path, String type) throws IOException {
        xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
    }

    private static void properties(XmlDocument xml, DocumentProperties properties) throws IOException {
        String time = properties.dated().toString();
        root(xml, "office:document-meta");
        xml.open("office:meta");
        xml.element("dc:title", properties.title());
        xml.element("dc:subject", properties.subject());
        xml.element("dc:description", properties.description());
        xml.element("meta:initial-creator", properties.creator());
        xml.element("dc:creator", properties.creator());
        xml.element("meta:creation-date", time);
        xml.element("dc:date", time);
        xml.element("dc:language", DocumentProperties.LANGUAGE);
        xml.close().close();
    }

    /** Opens on the first sheet, with the cursor in A1 of each. */
    private static void settings(XmlDocument xml, List<LaidSheet> sheets) throws IOException {
        root(xml, "office:document-settings");
        xml.open("office:settings").open("config:config-item-set", "config:name", "ooo:view-settings");
        xml.open("config:config-item-map-indexed", "config:name", "Views").open("config:config-item-map-entry");
        setting(xml, "ViewId", "string", "view1");
        xml.open("config:config-item-map-named", "config:name", "Tables");
        for (LaidSheet sheet : sheets) {
            xml.open("config:config-item-map-entry", "config:name", sheet.name());
            setting(xml, "CursorPositionX", "int", "0");
            setting(xml, "CursorPositionY", "int", "0");
            xml.close();
        }
        xml.close();
        setting(xml, "ActiveTable", "string", sheets.get(0).name());
        xml.close().close().close().close().close();
    }

    private static void setting(XmlDocument xml, String name, String type, String value) throws IOException {
        xml.element("config:config-item", value, "config:name", name, "config:type", type);
    }
}
