package uk.tlevels.warehouse.release.number;

/** Why a cell shows no number. */
public enum Symbol {
    /** The observation cannot exist. */
    NOT_APPLICABLE("z", "not applicable", "the figure cannot exist"),
    /** The observation exists, but the publisher does not have it. */
    NOT_AVAILABLE("x", "not available", "the figure is not available"),
    /** Kept back to protect people or bodies. */
    SUPPRESSED("c", "suppressed", "the figure is kept back to protect confidentiality"),
    /** Rounds to zero and is not zero. */
    LOW("low", "rounds to zero", "the figure rounds to 0 but is not 0");

    private final String code;
    private final String word;
    private final String meaning;

    Symbol(String code, String word, String meaning) {
        this.code = code;
        this.word = word;
        this.meaning = meaning;
    }

    /** As it stands in data files: {@code c}. */
    public String code() {
        return code;
    }

    /** As it stands in tables that people read: {@code [c]}. */
    public String shorthand() {
        return "[" + code + "]";
    }

    /** In a word or three, for charts: "suppressed". */
    public String word() {
        return word;
    }

    /** In a clause, for the explanation below a table. */
    public String meaning() {
        return meaning;
    }
}
