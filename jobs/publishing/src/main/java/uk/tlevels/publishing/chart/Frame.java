package uk.tlevels.publishing.chart;

import java.util.regex.Pattern;
import uk.tlevels.publishing.number.NumberStyle;

/**
 * What all charts have.
 *
 * @param id unique in the page; lower-case letters, digits and hyphens
 * @param measure what is measured, with its unit in words: "Percentage aware of T Levels"
 * @param coverage place and time: "England, 2019 to 2023"
 * @param style how its numbers are written
 */
public record Frame(String id, String measure, String coverage, NumberStyle style) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    /** Checks the id. */
    public Frame {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("chart id \"" + id
                    + "\" must begin with a lower-case letter and hold only those, digits and hyphens");
        }
    }

    IllegalArgumentException refuse(String reason) {
        return new IllegalArgumentException("chart " + id + " " + reason);
    }
}
