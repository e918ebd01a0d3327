package uk.tlevels.warehouse.ingest.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of an academic year in files of the sector, all read as the year in which it starts on 1 September:
 * {@code 2023/24}, {@code 2023-24}, {@code 2023 to 2024}, {@code 2023}, the {@code 2324} of the ILR, and the assessment
 * series of a year, where Summer 2024 falls in 2023/24 and Autumn 2024 in 2024/25. {@code 2021} alone is none, since it
 * may be 2020/21 as the ILR writes it or 2021/22. Years are from 2010 to 2040.
 *
 * @see <a href="https://github.com/SkillsFundingAgency/tl-results-and-certification">Academic years and assessment
 *     series of the Manage T Level results service</a>
 */
public final class AcademicYear {
    private static final int FIRST = 2010;
    private static final int LAST = 2040;
    private static final Pattern SPAN =
            Pattern.compile("(\\d{4})(?: ?[/\\u2010-\\u2015-] ?| to )(\\d{2}|\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SERIES = Pattern.compile("(Summer|Autumn) +(\\d{4})", Pattern.CASE_INSENSITIVE);

    private AcademicYear() {}

    /** The year in which it starts; empty when the text spells no academic year, or may spell two. */
    public static Optional<Integer> start(String text) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            int start = Integer.parseInt(span.group(1));
            int end = Integer.parseInt(span.group(2));
            int next = span.group(2).length() == 2 ? (start + 1) % 100 : start + 1;
            return end == next ? possible(start) : Optional.empty();
        }
        Matcher series = SERIES.matcher(text);
        if (series.matches()) {
            int year = Integer.parseInt(series.group(2));
            return possible(series.group(1).equalsIgnoreCase("Summer") ? year - 1 : year);
        }
        String year = Numbers.withoutZeros(text);
        Optional<Integer> collected = collected(year);
        Optional<Integer> calendar = calendar(year);
        return collected.isPresent() && calendar.isPresent() ? Optional.empty() : collected.or(() -> calendar);
    }

    /** The start of the academic year that an ILR header writes as two times two digits, {@code 2324}. */
    public static Optional<Integer> collected(String text) {
        if (!YEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(text.substring(0, 2));
        int end = Integer.parseInt(text.substring(2));
        return end == (start + 1) % 100 ? possible(2000 + start) : Optional.empty();
    }

    /** A calendar year in four digits. */
    public static Optional<Integer> calendar(String text) {
        return YEAR.matcher(text).matches() ? possible(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<Integer> possible(int year) {
        return year >= FIRST && year <= LAST ? Optional.of(year) : Optional.empty();
    }
}
