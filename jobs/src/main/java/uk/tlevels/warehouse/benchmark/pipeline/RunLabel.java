package uk.tlevels.warehouse.benchmark.pipeline;

import java.util.regex.Pattern;

/**
 * What a measured run is called in a table and in a CSV file, where no spreadsheet may take it for a formula.
 *
 * @param text letters, digits, spaces, {@code . _ -}, the first a letter or digit
 */
public record RunLabel(String text) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    /**
     * A label.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public RunLabel {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "label '%s' is not letters, digits, spaces, '.', '_' and '-' that begin with a letter or digit"
                            .formatted(text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
