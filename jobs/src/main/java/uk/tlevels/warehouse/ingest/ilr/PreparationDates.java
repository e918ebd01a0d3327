package uk.tlevels.warehouse.ingest.ilr;

import java.time.LocalDate;
import java.time.ZoneOffset;
import uk.tlevels.warehouse.ingest.FileRefusedException;

/**
 * Whether a return can have been prepared on the day it says: not after today (rule Header_2 of the national service), and
 * not before its collection year began on 1 August. A wrong day decides which return a file is, and what is newer.
 */
public final class PreparationDates {
    /** The provider of the sample files of the specification, which are published before the year begins. */
    private static final String NOBODY = "99999999";

    private static final int CENTURY = 2000;

    private PreparationDates() {}

    /**
     * Checks a header.
     *
     * @param file the file's name, for the refusal
     * @throws FileRefusedException when the file cannot have been prepared on that day
     */
    public static void check(String file, IlrHeader header, LocalDate today) {
        LocalDate begins =
                LocalDate.of(CENTURY + Integer.parseInt(header.collectionYear().substring(0, 2)), 8, 1);
        check(file, "FilePreparationDate", header.preparedOn(), begins, today, header);
        check(file, "DateTime", LocalDate.ofInstant(header.submittedAt(), ZoneOffset.UTC), begins, today, header);
    }

    private static void check(
            String file, String element, LocalDate day, LocalDate begins, LocalDate today, IlrHeader header) {
        if (day.isAfter(today)) {
            throw new FileRefusedException(
                    file, "header", "date", "%s is %s, which is after today".formatted(element, day));
        }
        if (day.isBefore(begins) && !header.ukprn().equals(NOBODY)) {
            throw new FileRefusedException(
                    file,
                    "header",
                    "date",
                    "%s is %s, before the year %s begins on %s"
                            .formatted(element, day, header.collectionYear(), begins));
        }
    }
}
