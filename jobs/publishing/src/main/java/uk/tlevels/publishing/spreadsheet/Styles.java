package uk.tlevels.publishing.spreadsheet;

import java.util.List;

/** What the two formats' styles have in common. */
final class Styles {
    static final String FONT = "Arial";
    static final int SIZE = 12;
    static final int TITLE_SIZE = 18;
    static final int SECTION_SIZE = 14;

    /** Blue on white with a contrast of 5.2 to 1. */
    static final String LINK_COLOUR = "1D70B8";

    /** The height of a row with a heading, in points: what would otherwise be an empty row before it. */
    static final int HEADING_HEIGHT = 33;

    /** The height of a line of text, in points. */
    static final double LINE_HEIGHT = 15.75;

    /** The space between a header row and the lines above it, in points. */
    static final int HEADER_SPACE = 8;

    /** Pixels of a digit of the font at this size, at 96 to the inch, and of the padding of a column. */
    static final int DIGIT = 9;

    static final int PADDING = 5;

    private Styles() {}

    static int size(Look look) {
        return switch (look) {
            case TITLE -> TITLE_SIZE;
            case SECTION -> SECTION_SIZE;
            default -> SIZE;
        };
    }

    static boolean bold(Look look) {
        return switch (look) {
            case TITLE, SECTION, HEADER, NUMBER_HEADER -> true;
            default -> false;
        };
    }

    static boolean link(Look look) {
        return look == Look.LINK || look == Look.LINE_LINK;
    }

    static boolean header(Look look) {
        return look == Look.HEADER || look == Look.NUMBER_HEADER;
    }

    static boolean heading(Look look) {
        return look == Look.TITLE || look == Look.SECTION;
    }

    static boolean right(Look look) {
        return look == Look.NUMBER_HEADER || look == Look.SHORTHAND;
    }

    /** Lines above a table run on beside their cell: the column below them is as narrow as its figures. */
    static boolean wraps(Look look) {
        return switch (look) {
            case TITLE, LINE, LINE_LINK -> false;
            default -> true;
        };
    }

    /** The number formats of a workbook, each once, in a fixed order. */
    static List<NumberLook> numbers(AccessibleWorkbook workbook) {
        return workbook.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.style().stream())
                .map(NumberLook::of)
                .distinct()
                .sorted()
                .toList();
    }
}
