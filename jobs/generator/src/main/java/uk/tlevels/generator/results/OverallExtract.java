package uk.tlevels.generator.results;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.AcademicYear;

/**
 * The analyst overall result extract of the results service: every registration, whatever its status.
 * Empty text is the word NULL, names are quoted.
 */
final class OverallExtract {

    private static final String UNTIL_AUGUST_2023 =
            "ULN,Status,UKPRN,Provider name,Last name,First name,Date of birth,Gender,T Level,Start Year,"
                    + "Core component,Core code,Core result,Occupational specialism,Specialism code,Specialism result,"
                    + "Industry placement status,Overall result";
    private static final String SINCE_AUGUST_2023 = UNTIL_AUGUST_2023
            .replace("Last name", "Last Name")
            .replace("First name", "First Name")
            .replace("Date of birth", "Date of Birth");
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final Registrations registrations;
    private final ResultRevisions revisions;
    private final LandingRoot landing;

    OverallExtract(Registrations registrations, ResultRevisions revisions, LandingRoot landing) {
        this.registrations = registrations;
        this.revisions = revisions;
        this.landing = landing;
    }

    /** Three Augusts: each cohort's provisional results, then revised ones, then final ones. */
    List<Written> write() {
        Registrations in2023 = revisions.inAugust(2023, registrations);
        Registrations in2024 = revisions.inAugust(2024, in2023);
        return List.of(
                write("results/AOR_17082022093015.csv", UNTIL_AUGUST_2023, registrations, List.of(2020)),
                write("results/AOR_16082023093015.csv", SINCE_AUGUST_2023, in2023, List.of(2020, 2021)),
                write("results/AOR_14082024093015.csv", SINCE_AUGUST_2023, in2024, List.of(2020, 2021)));
    }

    private Written write(String file, String header, Registrations shown, List<Integer> startYears) {
        Planted planted = new Planted();
        return landing.csv(file, CsvText.WINDOWS, planted, csv -> {
            csv.append(header + "\r\n");
            for (int year : startYears) {
                for (Registration row : shown.rows().get(year)) {
                    flawed(csv, row, file, planted);
                }
            }
        });
    }

    private static void flawed(CsvText csv, Registration row, String file, Planted planted) {
        csv.mark();
        row(csv, row);
        Registration.Flaw flaw = row.flaw();
        switch (flaw) {
            case EXACT_DUPLICATE_ROW -> csv.append(csv.sinceMark());
            case TOO_FEW_FIELDS -> {
                String text = csv.sinceMark();
                csv.cutToMark();
                csv.append(text.substring(0, text.indexOf(" to ") + 8) + "\r\n");
            }
            case TOO_MANY_FIELDS -> {
                String text = csv.sinceMark();
                csv.cutToMark();
                csv.append(text.stripTrailing() + ",unexpected\r\n");
            }
            default -> {
                // the row stands as it is
            }
        }
        if (flaw != Registration.Flaw.NONE) {
            String kind = flaw.isMalformed() ? "malformed_row" : flaw.name().toLowerCase(Locale.ROOT);
            planted.add(kind, file, String.valueOf(row.person().uln().value()));
        }
    }

    private static void row(CsvText csv, Registration row) {
        csv.cell(row.person().uln().value())
                .cell(row.status().inExtracts())
                .cell(row.provider().ukprn())
                .quoted(row.provider().earlierName())
                .quoted(row.familyName())
                .quoted(row.person().name().given());
        if (row.flaw() == Registration.Flaw.DATE_OF_BIRTH_UNKNOWN) {
            csv.cell("01-01-0001");
        } else {
            csv.date(row.person().dateOfBirth(), DAY_MONTH_YEAR);
        }
        csv.cell(orNull(row.gender()))
                .quoted(row.tLevel().title())
                .cell(AcademicYear.inWords(row.startYear()))
                .quoted(row.tLevel().coreName())
                .cell(row.tLevel().code())
                .cell(orNull(row.grades().core()));
        boolean hasSpecialism = !row.grades().specialism().isEmpty();
        if (hasSpecialism) {
            csv.quoted(row.specialism().name()).cell(row.specialism().code());
        } else {
            csv.cell("NULL").cell("NULL");
        }
        csv.cell(orNull(row.grades().specialism()))
                .cell(row.placement().inExtracts())
                .cell(orNull(row.overallInExtract()))
                .end();
    }

    private static String orNull(String value) {
        return value.isEmpty() ? "NULL" : value;
    }
}
