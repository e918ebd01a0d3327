package uk.tlevels.warehouse.generator.results;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import uk.tlevels.warehouse.generator.file.CsvText;
import uk.tlevels.warehouse.generator.file.Landing;
import uk.tlevels.warehouse.generator.file.Written;
import uk.tlevels.warehouse.generator.quota.AcademicYear;

/** Bulk registrations and withdrawals of the awarding organisations, one file per cohort. */
final class RegistrationUploads {

    private static final int LIST_MANNER = 61;
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

    private RegistrationUploads() {}

    static List<Written> write(Registrations registrations, Landing landing) {
        List<Written> files = new ArrayList<>();
        for (int year : AcademicYear.ALL) {
            String when = year + AcademicYear.code(year).substring(2);
            BiConsumer<CsvText, List<Registration>> text = (csv, rows) -> rows(csv, rows, header(year), year);
            Uploads.byAwardingOrganisation(registrations.genuine(year))
                    .forEach((name, rows) -> files.addAll(Uploads.write(
                            landing,
                            "registrations-" + name + "-" + when,
                            Uploads.AWARDING_ORGANISATION_LIMIT,
                            rows,
                            text)));
            Uploads.byAwardingOrganisation(withdrawn(registrations, year))
                    .forEach((name, rows) -> files.addAll(Uploads.write(
                            landing,
                            "withdrawals-" + name + "-" + when,
                            Uploads.AWARDING_ORGANISATION_LIMIT,
                            rows,
                            text)));
        }
        return files;
    }

    private static List<Registration> withdrawn(Registrations registrations, int year) {
        return registrations.genuine(year).stream()
                .filter(row -> row.status() == RegistrationStatus.WITHDRAWN)
                .toList();
    }

    /** The list of specialisms was one code until September 2021; readers ignore order and case. */
    private static String header(int year) {
        return switch (year) {
            case 2020 -> "ULN,First name,Last name,Date of birth,UKPRN,Academic year,Core code,Specialism code";
            case 2022 -> "uln,first name,last name,date of birth,ukprn,academic year,core code,specialism code(s)";
            case 2023 -> "ULN,Last name,First name,Date of birth,UKPRN,Academic year,Core code,Specialism code(s)";
            default -> "ULN,First name,Last name,Date of birth,UKPRN,Academic year,Core code,Specialism code(s)";
        };
    }

    private static void rows(CsvText csv, List<Registration> rows, String header, int year) {
        csv.append(header + "\r\n");
        boolean lastNameFirst = header.startsWith("ULN,Last");
        for (Registration row : rows) {
            csv.cell(row.person().uln().value())
                    .safe(lastNameFirst ? row.familyName() : row.person().givenNames())
                    .safe(lastNameFirst ? row.person().givenNames() : row.familyName())
                    .date(row.person().dateOfBirth(), DAY_MONTH_YEAR)
                    .cell(row.provider().ukprn())
                    .cell(AcademicYear.withSlash(year))
                    .cell(row.tLevel().code());
            Uploads.list(csv, row.specialism().registered(), row.person().trait(LIST_MANNER, 3));
            csv.end();
        }
    }
}
