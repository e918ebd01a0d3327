package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.util.List;

/** The style sheet of an XLSX file: each {@link Look} in order, then the number formats. */
final class XlsxStyles {
    private static final List<Look> LOOKS = List.of(Look.values());
    private static final int FIRST_NUMBER_FORMAT = 164;
    private static final int FONT_TITLE = 1;
    private static final int FONT_SECTION = 2;
    private static final int FONT_LINK = 3;
    private static final int FONT_BOLD = 4;

    private final List<NumberLook> numbers;

    XlsxStyles(List<NumberLook> numbers) {
        this.numbers = numbers;
    }

    /** The number of a look, for the {@code s} of a cell. */
    static int index(Look look) {
        return 1 + LOOKS.indexOf(look);
    }

    /** The number of a number format, for the {@code s} of a cell. */
    int index(NumberLook look) {
        return 1 + LOOKS.size() + numbers.indexOf(look);
    }

    void writeTo(XmlDocument xml) throws IOException {
        xml.open("styleSheet", "xmlns", Xlsx.MAIN);
        numberFormats(xml);
        xml.open("fonts", "count", "5");
        font(xml, Styles.SIZE, "");
        font(xml, Styles.TITLE_SIZE, "b");
        font(xml, Styles.SECTION_SIZE, "b");
        font(xml, Styles.SIZE, "u");
        font(xml, Styles.SIZE, "b");
        xml.close();
        xml.open("fills", "count", "2");
        for (String pattern : List.of("none", "gray125")) {
            xml.open("fill").empty("patternFill", "patternType", pattern).close();
        }
        xml.close();
        borders(xml);
        xml.open("cellStyleXfs", "count", "4");
        for (int font : new int[] {0, FONT_TITLE, FONT_SECTION, FONT_LINK}) {
            xml.empty("xf", "numFmtId", "0", "fontId", "" + font, "fillId", "0", "borderId", "0");
        }
        xml.close();
        cells(xml);
        xml.open("cellStyles", "count", "4")
                .empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0")
                .empty("cellStyle", "name", "Heading 1", "xfId", "1", "builtinId", "16")
                .empty("cellStyle", "name", "Heading 2", "xfId", "2", "builtinId", "17")
                .empty("cellStyle", "name", "Hyperlink", "xfId", "3", "builtinId", "8")
                .close();
        xml.close();
    }

    private void numberFormats(XmlDocument xml) throws IOException {
        if (numbers.isEmpty()) {
            return;
        }
        xml.open("numFmts", "count", "" + numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            xml.empty(
                    "numFmt",
                    "numFmtId",
                    "" + (FIRST_NUMBER_FORMAT + i),
                    "formatCode",
                    numbers.get(i).code());
        }
        xml.close();
    }

    private static void font(XmlDocument xml, int size, String emphasis) throws IOException {
        xml.open("font");
        if (!emphasis.isEmpty()) {
            xml.empty(emphasis);
        }
        xml.empty("sz", "val", "" + size);
        if (emphasis.equals("u")) {
            xml.empty("color", "rgb", "FF" + Styles.LINK_COLOUR);
        }
        xml.empty("name", "val", Styles.FONT).empty("family", "val", "2").close();
    }

    private static void borders(XmlDocument xml) throws IOException {
        xml.open("borders", "count", "2");
        for (String bottom : List.of("none", "medium")) {
            xml.open("border").empty("left").empty("right").empty("top");
            xml.empty("bottom", "style", bottom).empty("diagonal").close();
        }
        xml.close();
    }

    private void cells(XmlDocument xml) throws IOException {
        xml.open("cellXfs", "count", "" + (1 + LOOKS.size() + numbers.size()));
        xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0");
        for (Look look : LOOKS) {
            cell(xml, 0, look, alignment(look));
        }
        for (int i = 0; i < numbers.size(); i++) {
            cell(xml, FIRST_NUMBER_FORMAT + i, Look.WORDS, new String[] {"horizontal", "right", "vertical", "top"});
        }
        xml.close();
    }

    private static void cell(XmlDocument xml, int numberFormat, Look look, String... alignment) throws IOException {
        xml.open(
                "xf",
                "numFmtId",
                "" + numberFormat,
                "fontId",
                "" + font(look),
                "fillId",
                "0",
                "borderId",
                Styles.header(look) ? "1" : "0",
                "xfId",
                "" + parent(look),
                "applyNumberFormat",
                numberFormat == 0 ? "0" : "1",
                "applyFont",
                "1",
                "applyBorder",
                "1",
                "applyAlignment",
                "1");
        xml.empty("alignment", alignment).close();
    }

    private static String[] alignment(Look look) {
        return new String[] {
            "horizontal", Styles.right(look) ? "right" : "left",
            "vertical", Styles.heading(look) || Styles.header(look) ? "bottom" : "top",
            "wrapText", Styles.wraps(look) ? "1" : "0"
        };
    }

    private static int font(Look look) {
        return switch (look) {
            case TITLE -> FONT_TITLE;
            case SECTION -> FONT_SECTION;
            case LINK, LINE_LINK -> FONT_LINK;
            case HEADER, NUMBER_HEADER -> FONT_BOLD;
            default -> 0;
        };
    }

    private static int parent(Look look) {
        return switch (look) {
            case TITLE -> 1;
            case SECTION -> 2;
            case LINK, LINE_LINK -> 3;
            default -> 0;
        };
    }
}
