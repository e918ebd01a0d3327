package uk.tlevels.warehouse.release.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The academic year that a release is about.
 *
 * @param start the calendar year in which it begins
 */
public record Period(int start) implements Comparable<Period> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:/|-)?(\\d{2})");

    /** Reads {@code 2023/24}, {@code 2023-24} or {@code 202324}; empty when the text is not two years in a row. */
    public static Optional<Period> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Period period = new Period(Integer.parseInt(matcher.group(1)));
        return matcher.group(2).equals(period.code().substring(4)) ? Optional.of(period) : Optional.empty();
    }

    /** As people read it, e.g. {@code 2023/24}. */
    public String title() {
        return code().substring(0, 4) + "/" + code().substring(4);
    }

    /** As a folder is named, e.g. {@code 2023-24}. */
    public String folder() {
        return title().replace('/', '-');
    }

    /** As data files write it, e.g. {@code 202324}. */
    public String code() {
        return String.format(Locale.ROOT, "%04d%02d", start, (start + 1) % 100);
    }

    /** Some years earlier. */
    public Period before(int years) {
        return new Period(start - years);
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(start, other.start);
    }
}
