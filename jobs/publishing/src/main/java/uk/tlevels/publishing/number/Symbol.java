package uk.tlevels.publishing.number;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands in a cell instead of a number: in data files, pages and spreadsheets alike.
 *
 * @see <a href="https://github.com/dfe-analytical-services/analysts-guide">Analysts' guide (DfE), open data standards, "Data
 *     symbols"</a>
 * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/">Using
 *     symbols and shorthand in tables (Government Analysis Function)</a>
 */
public enum Symbol {
    /** The observation cannot exist. */
    NOT_APPLICABLE("z", "not applicable", "the figure cannot exist"),
    /** Not available for another reason. */
    NOT_AVAILABLE("x", "not available", "the figure is not available"),
    /** Kept back to protect people. */
    CONFIDENTIAL("c", "suppressed", "the figure is kept back to protect confidentiality"),
    /** From too few responses to rely on. */
    LOW_RELIABILITY("u", "too few responses", "the figure rests on too few responses to rely on"),
    /** Rounds to zero and is not zero. */
    LOW("low", "rounds to zero", "the figure rounds to 0 but is not 0"),
    /** The same, where the word low would offend. */
    ROUNDS_TO_ZERO("k", "rounds to zero", "the figure rounds to 0 but is not 0");

    private static final Map<String, Symbol> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Symbol::code, symbol -> symbol));

    private final String code;
    private final String word;
    private final String meaning;

    Symbol(String code, String word, String meaning) {
        this.code = code;
        this.word = word;
        this.meaning = meaning;
    }

    /** As it is written in a data file, e.g. {@code c}. */
    public String code() {
        return code;
    }

    /** As it stands in tables that people read, e.g. {@code [c]}. */
    public String shorthand() {
        return "[" + code + "]";
    }

    /** In a word or three, for charts. */
    public String word() {
        return word;
    }

    /** In a clause, for explanations. */
    public String meaning() {
        return meaning;
    }

    /** The symbol that a data file writes so. */
    public static Optional<Symbol> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
