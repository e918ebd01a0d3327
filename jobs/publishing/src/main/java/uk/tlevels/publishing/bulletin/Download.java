package uk.tlevels.publishing.bulletin;

import java.util.regex.Pattern;

/**
 * A file beside the page.
 *
 * @param href its path from the page: {@code data/t_level_starts.csv}
 */
public record Download(String href) {
    private static final Pattern RELATIVE =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");

    /** Checks that the path stays beside the page. */
    public Download {
        if (!RELATIVE.matcher(href).matches()) {
            throw new IllegalArgumentException("file \"" + href
                    + "\" is no relative path of letters, digits, _, - and dots; put it beside the page");
        }
    }
}
