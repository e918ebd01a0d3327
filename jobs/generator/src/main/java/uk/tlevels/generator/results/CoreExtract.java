package uk.tlevels.generator.results;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.Streams;

/**
 * The analyst core result extract: first-year results of the 2022 cohort in summer 2023. Commas in provider
 * and first names become spaces, last names stay raw and unquoted, so that a comma in one breaks its row.
 */
final class CoreExtract {

    private static final int START_YEAR = 2022;
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);
    private static final String HEADER = "ULN,Status,UKPRN,Provider name,Last Name,First Name,Date of Birth,Gender,"
            + "T Level,Start Year,Core component,Core code,Core result\r\n";

    private CoreExtract() {}

    static Written write(Registrations registrations, Streams streams, LandingRoot landing) {
        String file = "results/" + Guid.of(streams, "core extract") + ".csv";
        Planted planted = new Planted();
        return landing.csv(file, CsvText.WINDOWS, planted, csv -> {
            csv.append(HEADER);
            for (Registration row : registrations.rows().get(START_YEAR)) {
                row(csv, row, file, planted);
            }
        });
    }

    private static void row(CsvText csv, Registration row, String file, Planted planted) {
        boolean comma = row.flaw() == Registration.Flaw.TOO_MANY_FIELDS;
        String uln = String.valueOf(row.person().uln().value());
        csv.cell(uln)
                .cell(row.status().inExtracts())
                .cell(row.provider().ukprn())
                .cell(row.provider().earlierName().replace(',', ' '))
                .cell(
                        comma
                                ? row.person().name().family() + ", Jr"
                                : row.person().name().family())
                .cell(row.person().name().given())
                .date(row.person().dateOfBirth(), MONTH_FIRST);
        if (row.flaw() == Registration.Flaw.TOO_FEW_FIELDS) {
            csv.end();
        } else {
            csv.cell(row.gender())
                    .quoted(row.tLevel().title())
                    .cell(AcademicYear.inWords(START_YEAR))
                    .quoted(row.tLevel().coreName())
                    .cell(row.tLevel().code())
                    .cell(row.grades().core())
                    .end();
        }
        if (row.flaw().isMalformed()) {
            planted.add("malformed_row", file, uln);
        }
    }
}
