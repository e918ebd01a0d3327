package uk.tlevels.warehouse.release.bulletin;

import java.util.HashSet;
import java.util.List;
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

    /** Those that no section may take. */
    static final List<String> OF_THE_PAGE = List.of(MAIN, CONTENTS, SUMMARY, NOTES, CONTACT);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    /** What the page makes of ids itself. */
    private static final Pattern OURS = Pattern.compile("(figure|table|chart)-.*|.*-heading|.*-table-\\d+");

    private Ids() {}

    /** Refuses an id that stands twice. */
    static void requireUnique(Stream<String> ids, List<String> taken) {
        Set<String> seen = new HashSet<>(taken);
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("id \"" + id + "\" stands twice in the bulletin"
                        + (taken.contains(id) ? ", as it is one of the page's own" : "") + "; rename one");
            }
        });
    }

    static void require(String id) {
        if (!ID.matcher(id).matches() || OURS.matcher(id).matches()) {
            throw new IllegalArgumentException("section id \"" + id
                    + "\" must begin with a lower-case letter, hold only those, digits and hyphens, and not look like"
                    + " one of the page's own, such as table-1 or starts-heading");
        }
    }
}
