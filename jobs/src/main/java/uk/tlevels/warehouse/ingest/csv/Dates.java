package uk.tlevels.warehouse.ingest.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in the patterns that a contract names; none that does not exist, such as 30 February. */
final class Dates {
    private final List<DateTimeFormatter> formats;

    private Dates(List<DateTimeFormatter> formats) {
        this.formats = formats;
    }

    /** Dates in any of some patterns, tried in turn; in ISO 8601 when there is none. */
    static Dates of(List<String> patterns) {
        return new Dates(
                patterns.isEmpty()
                        ? List.of(DateTimeFormatter.ISO_LOCAL_DATE)
                        : patterns.stream().map(Dates::format).toList());
    }

    Optional<LocalDate> parse(String text) {
        // British English abbreviates September to four letters in newer locale data
        String spelt = text.length() == 12 ? text.replaceFirst("(?i)sept", "Sep") : text;
        return formats.stream().flatMap(f -> parse(spelt, f).stream()).findFirst();
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
