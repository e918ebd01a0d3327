package uk.tlevels.publishing.bulletin;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of places in the page. */
final class Ids {
    static final String MAIN = "main";
    static final String CONTENTS = "contents";
    static final String SUMMARY = "summary";
    static final String NOTES = "notes";
    static final String CONTACT = "contact";

    private static final Set<String> OF_THE_PAGE = Set.of(MAIN, CONTENTS, SUMMARY, NOTES, CONTACT);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    /** What the page makes of ids itself. */
    private static final Pattern OURS = Pattern.compile("(figure|table|chart)-.*|.*-heading|.*-table-\\d+");

    private Ids() {}

    /** Refuses an id that stands twice. */
    static void requireUnique(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("id \"" + id + "\" stands twice in the bulletin; rename one");
            }
        });
    }

    /** Refuses an id that is none, or one of the page's own. */
    static void require(String id) {
        if (OF_THE_PAGE.contains(id)
                || !ID.matcher(id).matches()
                || OURS.matcher(id).matches()) {
            throw new IllegalArgumentException("section id \"" + id
                    + "\" must begin with a lower-case letter, hold only those, digits and hyphens, and be none of"
                    + " the page's own, such as " + SUMMARY + ", table-1 or starts-heading");
        }
    }
}
