package uk.tlevels.warehouse.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of an academic year in files of the sector, all read as the year in which it starts on 1 September:
 * {@code 2023/24}, {@code 2023 to 2024}, {@code 2023}, and the assessment series of a year, where Summer 2024 falls in
 * 2023/24 and Autumn 2024 in 2024/25.
 *
 * @see <a href="https://github.com/SkillsFundingAgency/tl-results-and-certification">Academic years and assessment
 *     series of the Manage T Level results service</a>
 */
public final class AcademicYear {
    private static final Pattern SPAN = Pattern.compile("(\\d{4})(?:/| to )(\\d{2}|\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SERIES = Pattern.compile("(Summer|Autumn) (\\d{4})", Pattern.CASE_INSENSITIVE);

    private AcademicYear() {}

    /** The year in which it starts; empty when the text spells no academic year. */
    public static Optional<Integer> start(String text) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            int start = Integer.parseInt(span.group(1));
            int end = Integer.parseInt(span.group(2));
            int next = span.group(2).length() == 2 ? (start + 1) % 100 : start + 1;
            return end == next ? Optional.of(start) : Optional.empty();
        }
        Matcher series = SERIES.matcher(text);
        if (series.matches()) {
            int year = Integer.parseInt(series.group(2));
            return Optional.of(series.group(1).equalsIgnoreCase("Summer") ? year - 1 : year);
        }
        return YEAR.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
