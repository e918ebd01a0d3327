package uk.tlevels.publishing.spreadsheet;

/**
 * What stands in a cell instead of a figure. A table that uses one explains it above itself and on the notes sheet.
 *
 * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/">Using
 *     symbols and shorthand in tables (Government Analysis Function)</a>
 */
public enum Shorthand implements TableCell {
    /** Suppressed. */
    CONFIDENTIAL("c", "confidential: the figure is suppressed to protect people or providers"),
    /** Rounds to zero and is not zero. */
    LOW("low", "low: the figure rounds to 0 but is not 0"),
    /** The same, where the word low would offend. */
    ROUNDS_TO_ZERO("k", "the figure rounds to 0 but is not 0"),
    /** From too few observations. */
    UNRELIABLE("u", "low reliability: the figure rests on few observations"),
    /** Not collected, or not comparable. */
    NOT_AVAILABLE("x", "not available"),
    /** There can be no such observation. */
    NOT_APPLICABLE("z", "not applicable: there can be no such figure");

    private final String code;
    private final String meaning;

    Shorthand(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** As data files write it, e.g. {@code c}. */
    public String code() {
        return code;
    }

    /** As spreadsheets write it, e.g. {@code [c]}. */
    public String marker() {
        return "[" + code + "]";
    }

    /** In words, without a full stop. */
    public String meaning() {
        return meaning;
    }
}
