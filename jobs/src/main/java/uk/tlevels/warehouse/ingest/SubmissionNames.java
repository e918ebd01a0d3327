package uk.tlevels.warehouse.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** What the name of a CSV file says about the return that it submits. */
final class SubmissionNames {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(20[1-4]\\d)([-_.]?)(0[1-9]|1[0-2])\\2([0-3]\\d)"
                    + "(?:[-_T ]?(?!20[1-4]\\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?[0-3]\\d)([01]\\d|2[0-3])[-_.:]?([0-5]\\d)(?:[-_.:]?([0-5]\\d))?)?(?!\\d)");

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private SubmissionNames() {}

    /**
     * The time in a file's name, in UTC: as the contract spells it, or else the one date there, such as {@code 20240815}
     * or {@code 2024-08-15}, perhaps with a time after it; {@link SourceFile#NO_TIME} when there is none, or two.
     */
    static Instant submittedAt(FileContract contract, LandedFile file) {
        return contract.submitted()
                .flatMap(s -> time(s, file))
                .or(() -> time(file.fileName()))
                .orElse(SourceFile.NO_TIME);
    }

    private static Optional<Instant> time(String name) {
        List<Instant> times = DATE.matcher(GUID.matcher(name).replaceAll(""))
                .results()
                .flatMap(found -> instant(found).stream())
                .distinct()
                .toList();
        return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
    }

    private static Optional<Instant> instant(MatchResult found) {
        try {
            LocalDate date = LocalDate.of(number(found, 1), number(found, 3), number(found, 4));
            return Optional.of(date.atTime(number(found, 5), number(found, 6), number(found, 7))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    /**
     * The slice of a file, as far as its name tells (that of a file whose rows tell it is its name until they are read):
     * {@code all}, its {@code name} below the landing folder, or the {@code submitted_date} in its
     * name (the name itself when it has no date). A file of a contract without a slice is a slice of its own.
     */
    static String slice(FileContract contract, LandedFile file) {
        List<String> attributes = contract.slice().isEmpty() ? List.of("name") : contract.slice();
        return attributes.stream()
                .map(attribute -> switch (attribute) {
                    case "all" -> "all";
                    case "name", FileContract.PARTS -> file.name();
                    case "submitted_date" -> submittedDate(contract, file);
                    default ->
                        throw new IllegalArgumentException(
                                "a CSV file has no attribute '" + attribute + "' to slice by");
                })
                .collect(Collectors.joining("/"));
    }

    private static String submittedDate(FileContract contract, LandedFile file) {
        Instant time = submittedAt(contract, file);
        return time.equals(SourceFile.NO_TIME)
                ? file.name()
                : LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private static Optional<Instant> time(FileContract.Submitted submitted, LandedFile file) {
        Matcher matcher = submitted.pattern().matcher(file.fileName());
        if (!matcher.find()) {
            return Optional.empty();
        }
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                        submitted.format().replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            TemporalAccessor parsed = format.parse(matcher.group(1));
            LocalDate date = LocalDate.from(parsed);
            LocalDateTime time = Optional.ofNullable(parsed.query(TemporalQueries.localTime()))
                    .map(date::atTime)
                    .orElseGet(date::atStartOfDay);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
