package uk.tlevels.grading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.tlevels.grading.GradeOutcome.Graded;
import uk.tlevels.grading.GradeOutcome.MissingMatrix;

/** Every overall grade that the results service publishes. */
class PublishedOverallGradesTest {

    private static final Optional<PlacementStatus> COMPLETED = Optional.of(PlacementStatus.COMPLETED);

    private final OverallGrade overallGrade = new OverallGrade(GradeTables.bundled());

    @Test
    void every_published_row_is_reproduced() throws IOException {
        List<NamedCsvRecord> rows = published();
        assertThat(rows).hasSize(666);
        SoftAssertions softly = new SoftAssertions();
        for (NamedCsvRecord row : rows) {
            int startYear = Integer.parseInt(row.getField("start_year_rule").replace("2021 onwards", "2021"));
            Graded expected =
                    new Graded(Grade.parse(row.getField("overall_grade")).orElseThrow());
            softly.assertThat(grade(startYear, row))
                    .as(row.getFields().toString())
                    .isEqualTo(expected);
            if (startYear > 2020) {
                softly.assertThat(grade(2044, row)).isEqualTo(expected);
            }
        }
        softly.assertAll();
    }

    @Test
    void no_t_level_is_graded_that_has_no_published_rows() throws IOException {
        List<String> first = lars(published(), "2020");
        List<String> later = lars(published(), "2021 onwards");
        for (String lar : later) {
            assertThat(overallGrade.of(2020, lar, Optional.empty(), Optional.empty(), COMPLETED) instanceof Graded)
                    .as(lar)
                    .isEqualTo(first.contains(lar));
        }
        assertThat(later).hasSize(27).doesNotContain("61051251");
        assertThat(overallGrade.of(2025, "61051251", Optional.empty(), Optional.empty(), COMPLETED))
                .as("Marketing")
                .isEqualTo(new MissingMatrix("61051251", 2025));
    }

    private GradeOutcome grade(int startYear, NamedCsvRecord row) {
        return overallGrade.of(
                startYear,
                row.getField("lar_code"),
                CoreGrade.parse(row.getField("core_grade")),
                SpecialismGrade.parse(row.getField("specialism_grade")),
                COMPLETED);
    }

    private static List<String> lars(List<NamedCsvRecord> rows, String rule) {
        return rows.stream()
                .filter(row -> row.getField("start_year_rule").equals(rule))
                .map(row -> row.getField("lar_code"))
                .distinct()
                .toList();
    }

    private static List<NamedCsvRecord> published() throws IOException {
        InputStream csv = PublishedOverallGradesTest.class.getResourceAsStream("/cases/published_overall_grades.csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
