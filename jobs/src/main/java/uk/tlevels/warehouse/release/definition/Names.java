package uk.tlevels.warehouse.release.definition;

import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.YamlNode;

/** The forms of names and labels that Explore Education Statistics takes (DfE open data standards). */
final class Names {
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern FILE = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_LABEL = 80;

    private Names() {}

    /** The name of a column. */
    static String column(YamlNode node) {
        return name(node, COLUMN, "lower-case letters, digits and _");
    }

    /** The name of a data file without its ending. */
    static String file(YamlNode node) {
        return name(node, FILE, "lower-case letters, digits, _ and -");
    }

    /** A label. */
    static String label(YamlNode node) {
        return atMost(node, LONGEST_LABEL);
    }

    /** A text of limited length. */
    static String atMost(YamlNode node, int longest) {
        String text = node.text().strip();
        if (text.isEmpty() || text.length() > longest) {
            throw node.error("'%s' has %d characters; at least 1 and at most %d are allowed"
                    .formatted(text, text.length(), longest));
        }
        return text;
    }

    private static String name(YamlNode node, Pattern form, String allowed) {
        String name = atMost(node, LONGEST_NAME);
        if (!form.matcher(name).matches()) {
            throw node.error("'%s' is not a name: it begins with a letter and holds %s".formatted(name, allowed));
        }
        return name;
    }
}
