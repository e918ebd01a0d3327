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
 * @param shape for identifiers: what they look like
 * @param words for texts: which there are
 * @param unread what becomes of a text that is no value
 */
public record FieldReading(
        Form form,
        List<String> datePatterns,
        Set<String> missing,
        Optional<String> element,
        Optional<String> textAs,
        Optional<IdentifierShape> shape,
        AllowedWords words,
        Unread unread)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the text spells. */
    public enum Form {
        /** The value itself in the spelling of its type. */
        PLAIN,
        /** An academic year in any of its spellings; the value is the year in which it starts. */
        ACADEMIC_YEAR,
        /** An academic year as two times two digits, {@code 2324}; the value is the year in which it starts. */
        COLLECTION_YEAR,
        /** A calendar year. */
        YEAR,
        /** The name of a person, where {@code Null} is one. */
        NAME,
        /** A comma-separated list, perhaps in quotes of its own; the value is an array of texts. */
        LIST
    }

    /** What becomes of a text that is no value. */
    public enum Unread {
        /** Its record is set aside: without the value, or with a wrong one, a count could change. */
        ERROR,
        /** The record loads without the value and with a warning: no count depends on it. */
        BLANK,
        /** The record loads with the text as it stands and with a warning. */
        KEPT
    }

    /** Plain text with no missing markers. */
    public static FieldReading plain() {
        return new FieldReading(
                Form.PLAIN,
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new AllowedWords.Open(),
                Unread.ERROR);
    }
}
