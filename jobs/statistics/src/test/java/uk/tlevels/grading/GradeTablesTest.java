package uk.tlevels.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.grading.GradeOutcome.Graded;

class GradeTablesTest {

    private static final String MATRIX = matrix();
    private static final String COMBINED =
            """
            first_grade,second_grade,combined_grade
            Distinction,Distinction,Distinction
            Distinction,Merit,Distinction
            Distinction,Pass,Merit
            Merit,Distinction,Distinction
            Merit,Merit,Merit
            Merit,Pass,Pass
            Pass,Distinction,Merit
            Pass,Merit,Pass
            Pass,Pass,Pass
            """;
    private static final String T_LEVELS =
            """
            lar_code,grade_matrix_2020,grade_matrix_2021_onwards
            11111111,,M
            """;

    @Test
    void tables_are_read_from_csv() throws IOException {
        OverallGrade overallGrade = new OverallGrade(load(MATRIX, T_LEVELS, COMBINED));
        assertThat(overallGrade.of(
                        2021,
                        "11111111",
                        Optional.of(CoreGrade.A),
                        Optional.of(SpecialismGrade.PASS),
                        Optional.of(PlacementStatus.COMPLETED)))
                .isEqualTo(new Graded(Grade.MERIT));
    }

    @Test
    void tables_travel_to_executors_in_a_few_kilobytes() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new OverallGrade(GradeTables.bundled()));
        }
        assertThat(bytes.size()).isLessThan(5_000);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            OverallGrade travelled = (OverallGrade) in.readObject();
            assertThat(travelled.of(2022, "6100008X", Optional.empty(), Optional.empty(), Optional.empty()))
                    .isEqualTo(new Graded(Grade.X_NO_RESULT));
        }
    }

    @Test
    void an_unknown_grade_is_refused_with_its_line() {
        refuses(MATRIX.replace("M,A*,Pass", "M,A*,Fail"), T_LEVELS, COMBINED, "line 4", "specialism_grade 'Fail'");
    }

    @Test
    void a_cell_given_twice_is_refused() {
        refuses(MATRIX + "M,E,Pass,Merit\n", T_LEVELS, COMBINED, "overall_grade_matrices.csv line 20", "twice");
        refuses(MATRIX, T_LEVELS + "11111111,,M\n", COMBINED, "t_levels.csv line 3", "twice");
        refuses(MATRIX, T_LEVELS, COMBINED + "Pass,Pass,Merit\n", "specialism_grades_combined.csv", "twice");
    }

    @Test
    void a_matrix_with_a_hole_is_refused() {
        refuses(MATRIX.replace("M,E,Pass,Pass\n", ""), T_LEVELS, COMBINED, "matrix M", "core E", "Pass");
        refuses(MATRIX, T_LEVELS, COMBINED.replace("Merit,Pass,Pass\n", ""), "Merit with Pass");
    }

    @Test
    void a_matrix_that_is_not_there_is_refused() {
        refuses(MATRIX, T_LEVELS.replace(",,M", ",N,M"), COMBINED, "t_levels.csv line 2", "grade_matrix_2020 N");
    }

    @Test
    void a_missing_column_or_an_empty_file_is_refused() {
        refuses(MATRIX, T_LEVELS.replace("lar_code", "code"), COMBINED, "no column lar_code");
        refuses(MATRIX, "lar_code\n", COMBINED, "t_levels.csv has no rows");
    }

    private static void refuses(String matrices, String tLevels, String combined, String... messages) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load(matrices, tLevels, combined))
                .satisfies(problem -> assertThat(problem.getMessage()).contains(messages));
    }

    private static GradeTables load(String matrices, String tLevels, String combined) throws IOException {
        return GradeTables.load(stream(matrices), stream(tLevels), stream(combined));
    }

    private static InputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String matrix() {
        StringBuilder csv = new StringBuilder("matrix,core_grade,specialism_grade,overall_grade\n");
        for (String core : new String[] {"A*", "A", "B", "C", "D", "E"}) {
            csv.append("M,%1$s,Distinction,Distinction\nM,%1$s,Merit,Merit\n".formatted(core));
            csv.append("M,%s,Pass,%s\n".formatted(core, "A".equals(core) ? "Merit" : "Pass"));
        }
        return csv.toString();
    }
}
