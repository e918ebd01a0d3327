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
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.FileContract;

/** What the name of a CSV file says about the return that it submits. */
final class SubmissionNames {
    private SubmissionNames() {}

    /** The time in a file's name, in UTC; {@link SourceFile#NO_TIME} when there is none. */
    static Instant submittedAt(FileContract contract, LandedFile file) {
        return contract.submitted().flatMap(s -> time(s, file)).orElse(SourceFile.NO_TIME);
    }

    /**
     * The slice of a file: {@code all}, its {@code name} below the landing folder, or the {@code submitted_date} in its
     * name (the name itself when it has no date). A file of a contract without a slice is a slice of its own.
     */
    static String slice(FileContract contract, LandedFile file) {
        List<String> attributes = contract.slice().isEmpty() ? List.of("name") : contract.slice();
        return attributes.stream()
                .map(attribute -> switch (attribute) {
                    case "all" -> "all";
                    case "name" -> file.name();
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
