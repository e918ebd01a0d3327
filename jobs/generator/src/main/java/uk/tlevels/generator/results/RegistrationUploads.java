package uk.tlevels.generator.results;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Spelling;
import uk.tlevels.generator.quota.AcademicYear;

/** Bulk registrations and withdrawals of the awarding organisations, one file per cohort. */
final class RegistrationUploads {

    private static final int LIST_MANNER = 61;
    private static final int EVERY_NTH_SAVED = 150;
    /** Rows of people, so that those beside them stay within what may be uploaded at once. */
    private static final int LIMIT = Uploads.AWARDING_ORGANISATION_LIMIT * EVERY_NTH_SAVED / (EVERY_NTH_SAVED + 2);

    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

    private RegistrationUploads() {}

    static List<Written> write(Registrations registrations, LandingRoot landing) {
        List<Written> files = new ArrayList<>();
        for (int year : AcademicYear.ALL) {
            String when = year + AcademicYear.code(year).substring(2);
            Uploads.Rows text = (csv, rows, planted, file) -> rows(csv, rows, header(year), year, planted, file);
            Uploads.byAwardingOrganisation(registrations.genuine(year))
                    .forEach((name, rows) -> files.addAll(
                            Uploads.write(landing, "registrations-" + name + "-" + when, LIMIT, rows, text)));
            Uploads.byAwardingOrganisation(withdrawn(registrations, year))
                    .forEach((name, rows) -> files.addAll(
                            Uploads.write(landing, "withdrawals-" + name + "-" + when, LIMIT, rows, text)));
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

    private static void rows(
            CsvText csv, List<Registration> rows, String header, int year, Planted planted, String file) {
        csv.append(header + "\r\n");
        boolean lastNameFirst = header.startsWith("ULN,Last");
        for (int i = 0; i < rows.size(); i++) {
            Registration row = rows.get(i);
            if (i % EVERY_NTH_SAVED == EVERY_NTH_SAVED / 2) {
                // the right row stands beside it, so that nothing is lost with this one
                row(
                        csv,
                        row,
                        String.format(
                                Locale.ROOT, "%.5E", (double) row.person().uln().value()),
                        lastNameFirst,
                        year);
                planted.add(
                        "number_saved_by_spreadsheet",
                        file,
                        String.valueOf(row.person().uln().value()));
            }
            row(csv, row, String.valueOf(row.person().uln().value()), lastNameFirst, year);
            spellings(year)
                    .filter(spelling -> spelling.isOf(row.person()))
                    .forEach(spelling -> planted.add(
                            spelling.kind(),
                            file,
                            String.valueOf(row.person().uln().value())));
        }
    }

    /** 2021 alone may be two years, so that 2020/21 is never written so. */
    private static Stream<Spelling> spellings(int year) {
        return Stream.of(Spelling.NUMBER_WITH_POINT_ZERO, Spelling.CODE_IN_LOWER_CASE, Spelling.YEAR_IN_FOUR_DIGITS)
                .filter(spelling -> year > 2020 || spelling != Spelling.YEAR_IN_FOUR_DIGITS);
    }

    private static void row(CsvText csv, Registration row, String uln, boolean lastNameFirst, int year) {
        Person person = row.person();
        String ukprn = String.valueOf(row.provider().ukprn());
        boolean shortYear = year > 2020 && Spelling.YEAR_IN_FOUR_DIGITS.isOf(person);
        boolean small = Spelling.CODE_IN_LOWER_CASE.isOf(person);
        csv.cell(uln)
                .safe(lastNameFirst ? row.familyName() : row.person().name().given())
                .safe(lastNameFirst ? row.person().name().given() : row.familyName())
                .date(row.person().dateOfBirth(), DAY_MONTH_YEAR)
                .cell(Spelling.NUMBER_WITH_POINT_ZERO.isOf(person) ? ukprn + ".0" : ukprn)
                .cell(shortYear ? AcademicYear.code(year) : AcademicYear.withSlash(year))
                .cell(
                        small
                                ? row.tLevel().code().toLowerCase(Locale.ROOT)
                                : row.tLevel().code());
        List<String> codes = row.specialism().registered();
        Uploads.list(
                csv,
                small
                        ? codes.stream()
                                .map(code -> code.toLowerCase(Locale.ROOT))
                                .toList()
                        : codes,
                person.trait(LIST_MANNER, 3));
        csv.end();
    }
}
