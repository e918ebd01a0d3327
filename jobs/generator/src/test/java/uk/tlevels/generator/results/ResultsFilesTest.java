package uk.tlevels.generator.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.generator.GenerationReport;
import uk.tlevels.generator.Generator;
import uk.tlevels.generator.people.Uln;

/** What the results service would have published, counted from its files by a plain parser. */
class ResultsFilesTest {

    private static final String SECOND_COHORT = "results/AOR_16082023093015.csv";
    private static final Set<String> NO_ATTEMPT = Set.of("NULL", "X - no result", "Q - pending result");

    @TempDir
    private static Path folder;

    private static GenerationReport report;

    @BeforeAll
    static void generate() {
        report = new Generator(42, new BigDecimal("0.02")).writeTo(folder);
    }

    @ParameterizedTest
    @CsvSource({"2020 to 2021, 20", "2021 to 2022, 69"})
    void as_many_attempted_both_components_as_were_asked_for(String startYear, int students) throws IOException {
        assertThat(attemptedBoth(startYear)).hasSize(students);
    }

    @Test
    void awarded_grades_meet_the_quota_though_some_are_not_what_their_components_give() throws IOException {
        Map<String, Integer> awarded = new HashMap<>();
        attemptedBoth("2021 to 2022").forEach(row -> awarded.merge(row.get("overall result"), 1, Integer::sum));
        assertThat(awarded)
                .containsEntry("Distinction", 15)
                .containsEntry("Merit", 33)
                .containsEntry("Pass", 15);
        assertThat(planted("awarded_grade_differs", SECOND_COHORT, "2021 to 2022"))
                .isPositive();
    }

    @Test
    void only_planted_rows_have_another_number_of_fields_than_the_header() throws IOException {
        List<List<String>> rows = csv(SECOND_COHORT);
        int fields = rows.get(0).size();
        assertThat(rows.stream().filter(row -> row.size() != fields))
                .hasSize(
                        report.planted().get("malformed_row").get(SECOND_COHORT).size());
    }

    @Test
    void the_spelling_of_the_headers_follows_the_date_of_the_extract() throws IOException {
        assertThat(csv("results/AOR_17082022093015.csv").get(0))
                .contains("Last name")
                .doesNotContain("Last Name");
        assertThat(csv(SECOND_COHORT).get(0)).contains("Last Name").doesNotContain("Modified On");
        assertThat(Files.readString(folder.resolve("results/registrations-ncfe-202021.csv")))
                .startsWith("ULN,First name,Last name,Date of birth,UKPRN,Academic year,Core code,Specialism code\r\n");
    }

    @Test
    void uploads_keep_within_the_limits_of_the_service() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("results"))) {
            for (Path file : files.toList()) {
                boolean byProvider = file.getFileName().toString().startsWith("industry-placements");
                boolean upload = byProvider
                        || file.getFileName().toString().matches("(registrations|withdrawals|component-results)-.*");
                if (upload) {
                    assertThat(Files.size(file)).isLessThanOrEqualTo((byProvider ? 2 : 5) * 1024L * 1024L);
                    try (Stream<String> lines = Files.lines(file)) {
                        assertThat(lines.count()).isLessThanOrEqualTo(byProvider ? 1_001 : 10_001);
                    }
                }
            }
        }
    }

    @Test
    void a_learner_is_once_in_an_upload() throws IOException {
        Set<String> seen = new HashSet<>();
        csv("results/registrations-ncfe-202324.csv").stream()
                .map(row -> row.get(0))
                .filter(uln -> !uln.contains("E+"))
                .forEach(uln -> assertThat(seen.add(uln)).isTrue());
    }

    private static int planted(String kind, String file, String startYear) throws IOException {
        Set<String> learners = new HashSet<>(report.planted().get(kind).getOrDefault(file, List.of()));
        return (int) attemptedBoth(startYear).stream()
                .filter(row -> learners.contains(row.get("uln")))
                .count();
    }

    private static List<Map<String, String>> attemptedBoth(String startYear) throws IOException {
        List<List<String>> rows = csv(SECOND_COHORT);
        List<String> header = rows.get(0);
        Set<String> seen = new HashSet<>();
        List<Map<String, String>> found = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < header.size() && row.size() == header.size(); i++) {
                named.put(header.get(i).toLowerCase(Locale.ROOT), row.get(i));
            }
            if (startYear.equals(named.get("start year"))
                    && named.get("status").equals("Active")
                    && hasRightCheckDigit(named.get("uln"))
                    && !NO_ATTEMPT.contains(named.get("core result"))
                    && !NO_ATTEMPT.contains(named.get("specialism result"))
                    && seen.add(named.get("uln"))) {
                found.add(named);
            }
        }
        return found;
    }

    private static boolean hasRightCheckDigit(String uln) {
        return Uln.checkDigit(Integer.parseInt(uln.substring(0, 9))) == uln.charAt(9) - '0';
    }

    /** Splits at commas outside quotes; enough for these files. */
    private static List<List<String>> csv(String file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            List<String> row = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    row.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
