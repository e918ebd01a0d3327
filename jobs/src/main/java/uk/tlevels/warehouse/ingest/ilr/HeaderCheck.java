package uk.tlevels.warehouse.ingest.ilr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/**
 * Judges a file by its header. What is asked of it are the file validation rules of the
 * <a href="https://guidance.submit-learner-data.service.gov.uk/25-26/ilr">ILR specification</a>: everything is there,
 * and provider and year are the same wherever they stand, for they say which return the file submits.
 */
final class HeaderCheck {
    private static final String YEAR = "Header/CollectionDetails/Year";
    private static final String PREPARED = "Header/CollectionDetails/FilePreparationDate";
    private static final String HEADER_UKPRN = "Header/Source/UKPRN";
    private static final String SUBMITTED = "Header/Source/DateTime";
    private static final String UKPRN = "LearningProvider/UKPRN";

    /** The elements asked for, by path below the root. */
    static final Set<String> PATHS = Set.of(YEAR, PREPARED, HEADER_UKPRN, SUBMITTED, UKPRN);

    private final XmlCursor xml;
    private final Map<String, String> texts;

    /** Judges the texts by path; the cursor tells the place reached. */
    HeaderCheck(XmlCursor xml, Map<String, String> texts) {
        this.xml = xml;
        this.texts = texts;
    }

    IlrHeader header(String namespace, String layout) {
        String ukprn = text(UKPRN, "[1-9][0-9]{7}", "eight digits");
        String headerUkprn = text(HEADER_UKPRN, "[1-9][0-9]{7}", "eight digits");
        if (!ukprn.equals(headerUkprn)) {
            throw xml.refused(
                    "ukprn", "the header is of provider %s, the return of provider %s".formatted(headerUkprn, ukprn));
        }
        String year = text(YEAR, "[0-9]{4}", "four digits such as 2324");
        if (!year.equals(layout.replaceFirst("^20(\\d\\d)-(\\d\\d)$", "$1$2"))) {
            throw xml.refused(
                    "collection_year", "the header is of year %s, the namespace of %s".formatted(year, layout));
        }
        return new IlrHeader(ukprn, year, namespace, layout, preparedOn(), submittedAt());
    }

    private String text(String path, String form, String words) {
        String text = required(path);
        if (!text.matches(form)) {
            throw xml.refused("header", "'%s' is '%s', not %s".formatted(path, text, words));
        }
        return text;
    }

    private String required(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw xml.refused("header", "'" + path + "' is missing before the first learner");
        }
        return text;
    }

    private LocalDate preparedOn() {
        String text = required(PREPARED);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw xml.refused("header", "'%s' is '%s', not a date such as 2024-01-31".formatted(PREPARED, text));
        }
    }

    private Instant submittedAt() {
        String text = required(SUBMITTED);
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw xml.refused(
                    "header", "'%s' is '%s', not a time such as 2024-01-31T09:30:00".formatted(SUBMITTED, text));
        }
    }
}
