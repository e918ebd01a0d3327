package uk.tlevels.generator.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;

/** Bulk component results of the awarding organisations, with a byte order mark, in the summer of each cohort's second year. */
final class ComponentResultUploads {

    private static final int SPELLING = 71;
    private static final String HEADER = "ULN,ComponentCode (Core),AssessmentSeries (Core),ComponentGrade (Core),"
            + "ComponentCode (Specialisms),AssessmentSeries (Specialisms),ComponentGrade (Specialisms)\r\n";

    private ComponentResultUploads() {}

    static List<Written> write(Registrations registrations, LandingRoot landing) {
        List<Written> files = new ArrayList<>();
        for (int year : List.of(2020, 2021)) {
            String series = "Summer " + (year + 2);
            List<Registration> graded = registrations.genuine(year).stream()
                    .filter(row -> row.status() == RegistrationStatus.ACTIVE
                            && !row.grades().core().isEmpty())
                    .toList();
            Uploads.byAwardingOrganisation(graded)
                    .forEach((name, rows) -> files.addAll(Uploads.write(
                            landing,
                            "component-results-" + name + "-summer-" + (year + 2),
                            Uploads.AWARDING_ORGANISATION_LIMIT,
                            rows,
                            (csv, some) -> rows(csv, some, series))));
        }
        return files;
    }

    private static void rows(CsvText csv, List<Registration> rows, String series) {
        csv.append(CsvText.BYTE_ORDER_MARK + HEADER);
        for (Registration row : rows) {
            csv.cell(row.person().uln().value())
                    .cell(row.tLevel().code())
                    .cell(series)
                    .cell(spelled(row, row.grades().core()));
            List<String> grades = row.grades().registered();
            if (grades.isEmpty()) {
                csv.cell("").cell("").cell("");
            } else {
                int manner = row.person().trait(SPELLING, 3);
                Uploads.list(csv, row.specialism().registered(), manner);
                csv.cell(series);
                Uploads.list(
                        csv, grades.stream().map(grade -> spelled(row, grade)).toList(), manner);
            }
            csv.end();
        }
    }

    /** Readers ignore case, so that some rows come in lower case. */
    private static String spelled(Registration row, String grade) {
        return row.person().trait(SPELLING, 25) == 0 ? grade.toLowerCase(Locale.ROOT) : grade;
    }
}
