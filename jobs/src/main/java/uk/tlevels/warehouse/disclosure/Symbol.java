package uk.tlevels.warehouse.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * What stands in a cell instead of a number.
 *
 * @see <a href="https://github.com/dfe-analytical-services/analysts-guide">Analysts' guide (DfE), open data standards, "Data
 *     symbols"</a>
 */
public enum Symbol {
    /** Suppressed to protect people. */
    CONFIDENTIAL("c", "confidential: suppressed so that nobody can be recognised"),
    /** The observation cannot exist. */
    NOT_APPLICABLE("z", "not applicable: there can be no observation"),
    /** Not available for another reason. */
    NOT_AVAILABLE("x", "not available"),
    /** Rounds to zero and is not zero. */
    LOW("low", "rounds to 0 but is not 0"),
    /** From too few responses to rely on. */
    LOW_RELIABILITY("u", "low reliability: too few responses");

    private final String code;
    private final String meaning;

    Symbol(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** As it is written in a data file, e.g. {@code c}. */
    public String code() {
        return code;
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }

    /** The symbol that a data file writes so. */
    public static Optional<Symbol> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
