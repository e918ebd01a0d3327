package uk.tlevels.warehouse.contract;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * SQL that a contract states, which knows where each part of it is written.
 *
 * @param text the SQL
 * @param place where it begins
 * @param written what stands in the file from there on, in the lines of the file, which YAML may have folded into one
 */
public record WrittenSql(String text, Place place, String written) implements Serializable {
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /**
     * Where a part of it stands: the first line of all of it when that is not what the file holds, but is made from it.
     *
     * @param offset where the part begins in the text, from 0
     */
    public Place at(int offset) {
        if (!letters(text).equals(letters(written))) {
            return place;
        }
        // folding changes blanks alone, so as many letters stand before the part in the file
        int before = letters(text.substring(0, Math.min(offset, text.length()))).length();
        int line = place.line();
        for (int i = 0, seen = 0; i < written.length() && seen <= before; i++) {
            if (!Character.isWhitespace(written.charAt(i))) {
                seen++;
            } else if (written.charAt(i) == '\n') {
                line++;
            }
        }
        return new Place(place.file(), line);
    }

    private static String letters(String sql) {
        return BLANK.matcher(sql).replaceAll("");
    }
}
