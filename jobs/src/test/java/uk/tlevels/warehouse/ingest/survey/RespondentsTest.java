package uk.tlevels.warehouse.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.TestFiles;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** A wave of 40 respondents, 24 of whom are aware: 60% by weight, whatever the file does to their answers. */
class RespondentsTest {
    private static final SourceContract SOURCE = TestFiles.source("survey_response");
    private static final int RESPONDENTS = 40;
    private static final int AWARE = 24;
    private static final String LONG =
            """
            instrument: Twin
            wave: June 2023
            population: Parents
            fieldwork: {start: 2023-06-05, end: 2023-06-19}
            respondents:
              file: r.csv
              layout: long
              columns: {respondent: SERIAL, weight: WT, question: Q, response: A}
              several_answers: [Q2]
            codebook: c.csv
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1                | 2   | 1                | Yes             | 2   | No
            01               | 02  | 1                | Yes             | 2   | No
            1                | 2   | 01               | Yes             | 02  | No
            1.0              | 2.0 | 1                | Yes             | 2   | No
            Yes, I\u2019ve heard | No  | 1                | Yes, I've heard | 2   | No
            YES              | no  | 1                | Yes             | 2   | No
            Yes\u00a0indeed  | No  | 1                | Yes indeed      | 2   | No
            Aware \u2013 a lot | No  | 1                | Aware - a lot   | 2   | No
            Cafe\u0301  | No  | 1                | Caf\u00e9       | 2   | No
            """)
    void labels_and_codes_are_known_in_any_form(
            String aware, String not, String code, String label, String otherCode, String otherLabel) {
        Wave wave = Wave.of(codebook(code, label, otherCode, otherLabel), rows(aware, not), "");
        assertThat(wave.percentAware()).isEqualByComparingTo("60");
        assertThat(wave.issues()).isEmpty();
    }

    @Test
    void a_question_of_which_many_answers_are_unknown_is_not_published() {
        Wave wave = Wave.of(codebook("1", "Yes", "2", "1-2"), rows("Yes", "2-Jan"), "");
        assertThat(wave.values("measure")).containsOnlyNulls();
        assertThat(wave.values("meaning")).containsOnlyNulls();
        assertThat(wave.issues())
                .hasSize(RESPONDENTS)
                .allMatch(i -> i.rule().equals("question_not_in_codebook") && i.severity() == Severity.WARNING);
    }

    @Test
    void a_respondent_who_stands_twice_with_the_same_answers_counts_once() {
        List<String> rows = new ArrayList<>(rows("1", "2"));
        rows.add(rows.get(0));
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, "");
        assertThat(wave.percentAware()).isEqualByComparingTo("60");
        assertThat(wave.issues())
                .containsExactly(new FieldIssue("source_row", "respondent_twice", "rows 2 and 42", Severity.ERROR));
    }

    @Test
    void a_respondent_who_stands_twice_with_other_answers_does_not_count() {
        List<String> rows = new ArrayList<>(rows("1", "2"));
        rows.add(rows.get(0).replace(",1", ",2"));
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, "");
        assertThat(wave.issues())
                .containsExactly(
                        new FieldIssue("source_row", "respondent_twice", "rows 2 and 42", Severity.ERROR),
                        new FieldIssue("source_row", "respondent_twice", "rows 2 and 42", Severity.ERROR));
        assertThat(wave.good()).hasSize(RESPONDENTS - 1);
    }

    @Test
    void a_blank_stratum_is_no_stratum() {
        List<String> rows = new ArrayList<>();
        rows("1", "2").forEach(row -> rows.add(row + ",A,7"));
        rows.set(3, rows.get(3).replace(",A,7", ",,7"));
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, ", stratum: STRATUM, psu: SCHOOL");
        assertThat(wave.issues()).containsExactly(new FieldIssue("stratum", "required", "", Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({"NULL", "N/A", "-", "none"})
    void a_text_for_no_value_is_no_stratum_either(String text) {
        List<String> rows = new ArrayList<>();
        rows("1", "2").forEach(row -> rows.add(row + ",A,7"));
        rows.set(3, rows.get(3).replace(",A,7", "," + text + ",7"));
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, ", stratum: STRATUM, psu: SCHOOL");
        assertThat(wave.issues()).containsExactly(new FieldIssue("stratum", "required", text, Severity.ERROR));
    }

    @Test
    void a_header_that_stands_again_is_nobody() {
        List<String> rows = new ArrayList<>(rows("1", "2"));
        rows.add(20, "SERIAL,WT,Q1");
        rows.add(30, "serial, wt ,q1");
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, "");
        assertThat(wave.percentAware()).isEqualByComparingTo("60");
        assertThat(wave.issues()).isEmpty();
        assertThat(wave.good()).hasSize(RESPONDENTS);
    }

    @Test
    void sizes_of_a_population_are_compared_as_numbers() {
        List<String> rows = new ArrayList<>();
        rows("1", "2").forEach(row -> rows.add(row + ",A,40"));
        rows.set(39, rows.get(39).replace(",A,40", ",A,40.0"));
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, ", stratum: STRATUM, population_psus: SCHOOL");
        assertThat(wave.issues()).isEmpty();
    }

    @Test
    void a_stratum_has_one_population_size() {
        List<String> rows = new ArrayList<>();
        rows("1", "2").forEach(row -> rows.add(row + ",A,40"));
        rows.set(39, rows.get(39).replace(",A,40", ",A,41"));
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, ", stratum: STRATUM, population_psus: SCHOOL");
        assertThat(wave.good()).isEmpty();
        assertThat(wave.issues())
                .contains(new FieldIssue("population_psus", "population_psus_differ", "40 and 41", Severity.ERROR));
    }

    @Test
    void a_sample_of_more_than_the_population_is_refused() {
        List<String> rows = new ArrayList<>();
        rows("1", "2").forEach(row -> rows.add(row + ",A,39"));
        assertThatThrownBy(() ->
                        Wave.of(codebook("1", "Yes", "2", "No"), rows, ", stratum: STRATUM, population_psus: SCHOOL"))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(
                        "it says that there are 39 sampling units in stratum 'a', of which 40 are in the file");
    }

    @Test
    void a_stratum_in_another_case_or_with_other_blanks_is_the_same() {
        List<String> rows = new ArrayList<>();
        rows("1", "2").forEach(row -> rows.add(row + ",North  West,40"));
        rows.set(20, rows.get(20).replace("North  West", "NORTH WEST"));
        rows.set(39, rows.get(39).replace("North  West", "north\u00a0west"));
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, ", stratum: STRATUM, population_psus: SCHOOL");
        assertThat(wave.issues()).isEmpty();
        assertThat(wave.values("stratum")).hasSize(RESPONDENTS).containsOnly("North  West");
    }

    @Test
    void a_number_of_which_digits_are_lost_is_nobody_and_a_weight_may_have_an_exponent() {
        List<String> rows = new ArrayList<>(rows("1", "2"));
        rows.set(0, "1.23457E+11,1.5,1");
        rows.set(1, "1001,5.0E-01,1");
        Wave wave = Wave.of(codebook("1", "Yes", "2", "No"), rows, "");
        assertThat(wave.issues()).extracting(FieldIssue::rule).containsExactly("saved_by_spreadsheet");
        assertThat(wave.good()).hasSize(RESPONDENTS - 1);
    }

    @Test
    void a_second_answer_to_a_single_choice_question_is_an_error_with_both_rows() {
        Wave read = Wave.ofLong("7,1,Q1,1\n7,1,Q1,2\n8,1,Q1,1\n8,1,Q2,1\n8,1,Q2,2\n8,1,Q2,2\n9,1,Q1,2\n9,2,Q2,1\n");
        assertThat(read.issues())
                .extracting(FieldIssue::rule, FieldIssue::value)
                .containsExactly(
                        tuple("answer_twice", "rows 2 and 3"),
                        tuple("answer_twice", "rows 2 and 3"),
                        tuple("answer_twice", "rows 6 and 7"),
                        tuple("respondent_differs", "rows 8 and 9"),
                        tuple("respondent_differs", "rows 8 and 9"));
        assertThat(read.good()).hasSize(3);
    }

    @Test
    void questions_and_answers_of_the_long_layout_are_known_in_any_form() {
        Wave read = Wave.ofLong("7,1,q1,1\n8,1.0,Q1,No\n8,1,q2,1\n8,1,Q2,1.0\n8,1,Q2,time\n9,1,Q1,yes\n9,1,q1,1\n");
        assertThat(read.issues())
                .extracting(FieldIssue::rule, FieldIssue::value)
                .containsExactly(tuple("answer_twice", "rows 4 and 5"), tuple("answer_twice", "rows 7 and 8"));
        assertThat(read.values("question_code")).containsExactly("Q1", "Q1", "Q2", "Q2", "Q1");
    }

    private static String codebook(String code, String label, String otherCode, String otherLabel) {
        return "question_code,question_text,measure,response_code,response_label,meaning\n"
                + "Q1,Heard of T Levels?,awareness,%s,\"%s\",aware\nQ1,,,%s,%s,not aware\n"
                        .formatted(code, label, otherCode, otherLabel);
    }

    private static List<String> rows(String aware, String not) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < RESPONDENTS; i++) {
            rows.add("%d,%s,%s".formatted(1000 + i, i % 2 == 0 ? "1.5" : "0.5", quoted(i < AWARE ? aware : not)));
        }
        return rows;
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }

    private record Wave(List<ParsedRecord> records) {
        static Wave of(String codebook, List<String> rows, String design) {
            String header = "SERIAL,WT,Q1" + (design.isEmpty() ? "" : ",STRATUM,SCHOOL");
            String wave =
                    """
                    instrument: Twin
                    wave: June 2023
                    population: Parents
                    fieldwork: {start: 2023-06-05, end: 2023-06-19}
                    respondents:
                      file: r.csv
                      layout: wide
                      columns: {respondent: SERIAL, weight: WT%s}
                    codebook: c.csv
                    """
                            .formatted(design);
            return read(Map.of(
                    "w.wave.yaml", wave, "c.csv", codebook, "r.csv", header + "\n" + String.join("\n", rows) + "\n"));
        }

        /** In the long layout, with a second question that several answers may be given to. */
        static Wave ofLong(String rows) {
            String codebook =
                    codebook("1", "Yes", "2", "No") + "Q2,Why?,leaving_reason,1,Cost,cost\nQ2,,,2,Time,time\n";
            return read(Map.of("w.wave.yaml", LONG, "c.csv", codebook, "r.csv", "SERIAL,WT,Q,A\n" + rows));
        }

        static Wave read(Map<String, String> texts) {
            FileOpener opener = uri -> new ByteArrayInputStream(texts.get(uri).getBytes(StandardCharsets.UTF_8));
            LandedFile description = TestFiles.inMemory("w.wave.yaml");
            try (SurveyWaveRecordReader reader = SurveyWaveRecordReader.open(
                    SOURCE,
                    TestFiles.sourceFile(SOURCE, description, TestFiles.inMemory("r.csv"), TestFiles.inMemory("c.csv")),
                    opener)) {
                List<ParsedRecord> records = new ArrayList<>();
                for (Optional<ParsedRecord> r = reader.next(); r.isPresent(); r = reader.next()) {
                    records.add(r.get());
                }
                return new Wave(records);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<FieldIssue> issues() {
            return records.stream().flatMap(r -> r.issues().stream()).toList();
        }

        List<ParsedRecord> good() {
            return records.stream()
                    .filter(r -> r.issues().stream().noneMatch(i -> i.severity() == Severity.ERROR))
                    .toList();
        }

        List<Object> values(String column) {
            List<Object> values = new ArrayList<>();
            good().forEach(r ->
                    values.add(r.values().get(SOURCE.table().columnNames().indexOf(column))));
            return values;
        }

        BigDecimal percentAware() {
            BigDecimal all = BigDecimal.ZERO;
            BigDecimal aware = BigDecimal.ZERO;
            List<Object> weights = values("weight");
            List<Object> meanings = values("meaning");
            for (int i = 0; i < weights.size(); i++) {
                BigDecimal weight = (BigDecimal) weights.get(i);
                all = meanings.get(i) == null ? all : all.add(weight);
                aware = "aware".equals(meanings.get(i)) ? aware.add(weight) : aware;
            }
            return aware.multiply(BigDecimal.valueOf(100)).divide(all, 6, RoundingMode.HALF_UP);
        }
    }
}
