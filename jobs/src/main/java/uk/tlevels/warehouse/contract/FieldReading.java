package uk.tlevels.warehouse.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the text of one field of a file becomes a value.
 *
 * @param form what the text spells
 * @param datePatterns for dates: the {@link java.time.format.DateTimeFormatter} patterns tried in turn
 * @param missing texts that stand for no value, beside the empty one
 * @param element for XML: the name of the element; empty means the column is not read from an element
 * @param textAs for an XML group that older layouts wrote as plain text: the field that takes the text
 */
public record FieldReading(
        Form form, List<String> datePatterns, Set<String> missing, Optional<String> element, Optional<String> textAs)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the text spells. */
    public enum Form {
        /** The value itself in the spelling of its type. */
        PLAIN,
        /** An academic year in any of its spellings; the value is the year in which it starts. */
        ACADEMIC_YEAR,
        /** A comma-separated list, perhaps in quotes of its own; the value is an array of texts. */
        LIST
    }

    /** Plain text with no missing markers. */
    public static FieldReading plain() {
        return new FieldReading(Form.PLAIN, List.of(), Set.of(), Optional.empty(), Optional.empty());
    }
}
