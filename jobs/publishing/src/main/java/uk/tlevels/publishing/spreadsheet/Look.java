package uk.tlevels.publishing.spreadsheet;

/** How text looks; both formats have a style for each. Nothing is told by looks alone. */
enum Look {
    /** The heading in A1. */
    TITLE,
    /** A heading on the cover. */
    SECTION,
    /** A paragraph that wraps in its column. */
    PARAGRAPH,
    /** A line above a table, which runs on over the empty cells beside it. */
    LINE,
    /** A link, which wraps. */
    LINK,
    /** A link above a table. */
    LINE_LINK,
    /** The header of a column of words. */
    HEADER,
    /** The header of a column of numbers. */
    NUMBER_HEADER,
    /** Words in a table. */
    WORDS,
    /** Shorthand in a column of numbers. */
    SHORTHAND
}
