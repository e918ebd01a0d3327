package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The named styles of an ODS file: language, font, each {@link Look}, the number formats and the page. */
final class OdsStyles {
    static final String DEFAULT = "Default";
    static final String PAGE = "Default";

    private static final String HEADING_1 = "Heading_20_1";
    private static final String HEADING_2 = "Heading_20_2";
    private static final String HYPERLINK = "Hyperlink";

    private final List<NumberLook> numbers;

    OdsStyles(List<NumberLook> numbers) {
        this.numbers = numbers;
    }

    /** The style of a cell with text. */
    static String name(Look look) {
        return switch (look) {
            case TITLE -> HEADING_1;
            case SECTION -> HEADING_2;
            case LINK -> HYPERLINK;
            default -> {
                String words = look.name().replace('_', ' ').toLowerCase(Locale.ROOT);
                yield (Character.toUpperCase(words.charAt(0)) + words.substring(1)).replace(" ", "_20_");
            }
        };
    }

    /** The style of a cell with a number. */
    static String name(NumberLook look) {
        return (look.thousands() ? "Number_20_" : "Percentage_20_") + look.places();
    }

    void writeTo(XmlDocument xml) throws IOException {
        Ods.root(xml, "office:document-styles");
        xml.open("office:font-face-decls")
                .empty(
                        "style:font-face",
                        "style:name",
                        Styles.FONT,
                        "svg:font-family",
                        Styles.FONT,
                        "style:font-family-generic",
                        "swiss",
                        "style:font-pitch",
                        "variable")
                .close();
        xml.open("office:styles");
        xml.open("style:default-style", "style:family", "table-cell");
        xml.empty(
                "style:text-properties",
                "style:font-name",
                Styles.FONT,
                "fo:font-size",
                points(Styles.SIZE),
                "fo:language",
                "en",
                "fo:country",
                "GB");
        xml.close();
        for (NumberLook look : numbers) {
            numberFormat(xml, look);
        }
        xml.empty("style:style", "style:name", DEFAULT, "style:family", "table-cell");
        for (Look look : Look.values()) {
            text(xml, look);
        }
        for (NumberLook look : numbers) {
            number(xml, look);
        }
        xml.close();
        page(xml);
        xml.close();
    }

    private static void numberFormat(XmlDocument xml, NumberLook look) throws IOException {
        xml.open("number:number-style", "style:name", formatName(look));
        xml.empty(
                "number:number",
                "number:min-integer-digits",
                "1",
                "number:decimal-places",
                "" + look.places(),
                "number:min-decimal-places",
                "" + look.places(),
                "number:grouping",
                "" + look.thousands());
        xml.close();
    }

    private static String formatName(NumberLook look) {
        return "N" + (look.thousands() ? "T" : "P") + look.places();
    }

    private static void text(XmlDocument xml, Look look) throws IOException {
        open(xml, name(look));
        cellProperties(xml, look);
        align(xml, Styles.right(look) ? "end" : "start");
        String weight = Styles.bold(look) ? "bold" : "normal";
        String size = points(Styles.size(look));
        if (Styles.link(look)) {
            xml.empty(
                    "style:text-properties",
                    "fo:font-size",
                    size,
                    "fo:font-weight",
                    weight,
                    "fo:color",
                    "#" + Styles.LINK_COLOUR.toLowerCase(Locale.ROOT),
                    "style:text-underline-style",
                    "solid",
                    "style:text-underline-width",
                    "auto",
                    "style:text-underline-color",
                    "font-color");
        } else {
            xml.empty("style:text-properties", "fo:font-size", size, "fo:font-weight", weight);
        }
        xml.close();
    }

    private static void cellProperties(XmlDocument xml, Look look) throws IOException {
        String wrap = Styles.wraps(look) ? "wrap" : "no-wrap";
        String vertical = Styles.heading(look) || Styles.header(look) ? "bottom" : "top";
        if (Styles.header(look)) {
            xml.empty(
                    "style:table-cell-properties",
                    "fo:wrap-option",
                    wrap,
                    "style:vertical-align",
                    vertical,
                    "fo:border-bottom",
                    "1.5pt solid #000000",
                    "fo:padding-top",
                    points(Styles.HEADER_SPACE));
        } else {
            xml.empty("style:table-cell-properties", "fo:wrap-option", wrap, "style:vertical-align", vertical);
        }
    }

    private static void number(XmlDocument xml, NumberLook look) throws IOException {
        xml.open(
                "style:style",
                "style:name",
                name(look),
                "style:display-name",
                displayed(name(look)),
                "style:family",
                "table-cell",
                "style:parent-style-name",
                DEFAULT,
                "style:data-style-name",
                formatName(look));
        xml.empty("style:table-cell-properties", "fo:wrap-option", "no-wrap", "style:vertical-align", "top");
        align(xml, "end");
        xml.close();
    }

    private static void open(XmlDocument xml, String name) throws IOException {
        xml.open(
                "style:style",
                "style:name",
                name,
                "style:display-name",
                displayed(name),
                "style:family",
                "table-cell",
                "style:parent-style-name",
                DEFAULT);
    }

    private static void align(XmlDocument xml, String where) throws IOException {
        xml.empty("style:paragraph-properties", "fo:text-align", where);
    }

    private static String displayed(String name) {
        return name.replace("_20_", " ");
    }

    private static String points(int size) {
        return size + "pt";
    }

    /** A4 on its side, as wide as its columns; headers and footers stay off. */
    private static void page(XmlDocument xml) throws IOException {
        xml.open("office:automatic-styles").open("style:page-layout", "style:name", "Landscape");
        xml.empty(
                "style:page-layout-properties",
                "fo:page-width",
                "29.7cm",
                "fo:page-height",
                "21cm",
                "style:print-orientation",
                "landscape",
                "fo:margin",
                "1.25cm",
                "style:scale-to-X",
                "1");
        xml.close().close();
        xml.open("office:master-styles")
                .open("style:master-page", "style:name", PAGE, "style:page-layout-name", "Landscape")
                .empty("style:header", "style:display", "false")
                .empty("style:footer", "style:display", "false")
                .close()
                .close();
    }
}
