package uk.tlevels.warehouse.ingest.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates in the patterns that a contract names; none that does not exist, such as 30 February, and none that nobody can
 * mean. A time of day at midnight after a date is no part of it.
 */
final class Dates {
    private static final int ISO_LENGTH = 10;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final Pattern MIDNIGHT = Pattern.compile(
            "[ Tt](?:0?0:00(?::00(?:\\.0+)?)?(?: ?[Zz]|[+-]\\d\\d:?\\d\\d)?|12:00(?::00)? ?[Aa]\\.?[Mm]\\.?)$");

    private final List<DateTimeFormatter> formats;

    private Dates(List<DateTimeFormatter> formats) {
        this.formats = formats;
    }

    /** Dates in any of some patterns, tried in turn; in ISO 8601 when there is none. */
    static Dates of(List<String> patterns) {
        return new Dates(patterns.stream().map(Dates::format).toList());
    }

    Optional<LocalDate> parse(String text) {
        Optional<LocalDate> date = date(text);
        if (date.isEmpty() && text.indexOf(':') > 0) {
            date = date(MIDNIGHT.matcher(text).replaceFirst(""));
        }
        return date.filter(d -> (!d.isBefore(FIRST) && !d.isAfter(LAST)) || d.equals(NEVER));
    }

    private Optional<LocalDate> date(String text) {
        if (formats.isEmpty()) {
            return iso(text);
        }
        // British English abbreviates September to four letters in newer locale data
        String spelt = text.length() == 12 ? text.replaceFirst("(?i)sept", "Sep") : text;
        return formats.stream().flatMap(f -> parse(spelt, f).stream()).findFirst();
    }

    /** Digit by digit: ILR files hold millions of dates. */
    private static Optional<LocalDate> iso(String text) {
        if (text.length() != ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, ISO_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
