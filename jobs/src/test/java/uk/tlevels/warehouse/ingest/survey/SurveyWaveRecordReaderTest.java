package uk.tlevels.warehouse.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.SourceFile;
import uk.tlevels.warehouse.ingest.TestFiles;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

class SurveyWaveRecordReaderTest {
    private static final SourceContract SOURCE = TestFiles.source("survey_response");

    @Test
    void a_wide_file_gives_one_record_for_each_respondent_and_question() {
        Wave wave = Wave.read("pplp/june_2023.wave.yaml");
        List<ParsedRecord> first = wave.at(2);
        assertThat(first).hasSize(3);
        assertThat(wave.values(first, "question_code")).containsExactly("Q1", "Q2", "Q3");
        assertThat(wave.values(first, "response_code")).containsExactly("1", "1", "Nothing");
        assertThat(wave.values(first, "response_label")).containsExactly("Yes", "A lot", null);
        assertThat(wave.values(first, "meaning")).containsExactly("aware", "good", null);
        assertThat(wave.values(first, "measure")).containsExactly("awareness", null, null);
    }

    @Test
    void every_record_tells_wave_respondent_and_design() {
        Wave wave = Wave.read("pplp/june_2023.wave.yaml");
        List<ParsedRecord> first = wave.at(2).subList(0, 1);
        assertThat(wave.values(first, "instrument")).containsExactly("Parent, Pupil and Learner Panel omnibus");
        assertThat(wave.values(first, "wave")).containsExactly("June 2023");
        assertThat(wave.values(first, "population")).containsExactly("Parents");
        assertThat(wave.values(first, "mode")).containsExactly("web");
        assertThat(wave.values(first, "fieldwork_end")).containsExactly(LocalDate.of(2023, 6, 19));
        assertThat(wave.values(first, "time_period")).containsExactly("2023");
        assertThat(wave.values(first, "time_identifier")).containsExactly("June");
        assertThat(wave.values(first, "respondent_id")).containsExactly("1001");
        assertThat(wave.values(first, "panel_id")).containsExactly("P1");
        assertThat(wave.values(first, "weight")).containsExactly(new BigDecimal("0.7500000000"));
        assertThat(wave.values(first, "stratum")).containsExactly("A");
        assertThat(wave.values(first, "psu")).containsExactly("11");
    }

    @Test
    void codes_labels_and_both_at_once_are_the_same_answer() {
        Wave wave = Wave.read("pplp/june_2023.wave.yaml");
        assertThat(wave.values(wave.at(3), "response_code")).containsExactly("1", "2", null);
        assertThat(wave.values(wave.at(4).subList(0, 1), "meaning")).containsExactly("not aware");
    }

    @Test
    void missing_answers_have_no_code_and_no_issue() {
        Wave wave = Wave.read("pplp/june_2023.wave.yaml");
        List<ParsedRecord> third = wave.at(4);
        assertThat(wave.values(third, "response_code")).containsExactly("2", null, null);
        assertThat(third).allSatisfy(r -> assertThat(r.issues()).isEmpty());
    }

    @Test
    void an_answer_that_the_codebook_does_not_know_loads_with_a_warning() {
        Wave wave = Wave.read("pplp/june_2023.wave.yaml");
        ParsedRecord record = wave.at(5).get(0);
        assertThat(record.issues()).containsExactly(new FieldIssue("Q1", "codebook", "7", Severity.WARNING));
        assertThat(wave.values(List.of(record), "response_code")).containsExactly("7");
        assertThat(wave.values(List.of(record), "meaning")).containsOnlyNulls();
    }

    @Test
    void a_respondent_with_a_bad_weight_or_no_number_is_one_record_for_quarantine() {
        Wave wave = Wave.read("pplp/june_2023.wave.yaml");
        assertThat(wave.issues(6)).containsExactly(new FieldIssue("weight", "weight", "-1", Severity.ERROR));
        assertThat(wave.issues(7)).containsExactly(new FieldIssue("weight", "weight", "heavy", Severity.ERROR));
        assertThat(wave.issues(8)).containsExactly(new FieldIssue("respondent_id", "required", "", Severity.ERROR));
        assertThat(wave.issues(9))
                .containsExactly(
                        new FieldIssue("(row)", "field_count", "1008,P8,1,B,14,1,1,one, two,", Severity.ERROR));
    }

    @Test
    void columns_outside_the_codebook_are_counted_as_strangers() {
        assertThat(Wave.read("pplp/june_2023.wave.yaml").strangers()).isEqualTo(Map.of("REGION", 2L));
    }

    @Test
    void a_long_file_gives_one_record_for_each_row_under_its_coded_population() {
        Wave wave = Wave.read("tels/2023.wave.yml");
        assertThat(wave.records()).hasSize(4);
        assertThat(wave.values(wave.records(), "population"))
                .containsExactly("T Level learners", "T Level Transition Programme learners", null, "T Level learners");
        assertThat(wave.values(wave.records(), "meaning")).containsExactly("satisfied", "not satisfied", null, null);
        assertThat(wave.values(wave.at(2), "measure")).containsExactly("satisfaction_course");
        assertThat(wave.values(wave.records(), "time_period")).containsOnly("202223");
        assertThat(wave.values(wave.at(2), "weight")).containsExactly(new BigDecimal("1.0000000000"));
    }

    @Test
    void a_population_or_question_that_the_codebook_does_not_know_is_named() {
        Wave wave = Wave.read("tels/2023.wave.yml");
        assertThat(wave.issues(4)).containsExactly(new FieldIssue("group", "codebook", "9", Severity.ERROR));
        assertThat(wave.issues(5)).containsExactly(new FieldIssue("question", "codebook", "NEXT", Severity.WARNING));
        assertThat(wave.values(wave.at(5), "response_code")).containsExactly("University");
    }

    @Test
    void a_respondents_characteristics_population_size_and_replicate_weights_come_with_every_answer() {
        Wave wave = Wave.read("replicated/2021.wave.yaml");
        List<ParsedRecord> first = wave.at(2);
        assertThat(wave.values(first, "programme")).containsExactly("T Level", "T Level");
        assertThat(wave.values(first, "route")).containsExactly("Digital", "Digital");
        assertThat(wave.values(first, "cohort")).containsExactly("1", "1");
        assertThat(wave.values(first, "population_psus")).containsExactly(40L, 40L);
        assertThat(wave.values(first.subList(0, 1), "replicate_weights"))
                .singleElement()
                .isEqualTo(new Object[] {new BigDecimal("0E-10"), new BigDecimal("2.5000000000")});
        assertThat(wave.values(first.subList(0, 1), "replicate_scales"))
                .singleElement()
                .isEqualTo(new Object[] {0.5, 0.5});
        assertThat(wave.values(first, "question_code")).containsExactly("SAT_COURSE", "SAT_PLACEMENT");
        assertThat(wave.values(wave.at(3), "route")).containsOnlyNulls();
        assertThat(wave.issues(4))
                .containsExactly(
                        new FieldIssue("population_psus", "whole_number", "many", Severity.ERROR),
                        new FieldIssue("RW2", "weight", "", Severity.ERROR));
    }

    @Test
    void a_question_without_a_column_refuses_the_wave() {
        assertThatThrownBy(() -> Wave.read(
                        "pplp/june_2023.wave.yaml",
                        uri -> TestFiles.text(text(uri).replace(",Q2,", ",QX,")).open(uri)))
                .hasMessage("pplp/june_2023.wave.yaml (respondents.csv): line 1: header: "
                        + "the wave and its codebook name columns that the respondents file has not: [Q2]");
    }

    @Test
    void a_code_that_stands_twice_in_the_codebook_refuses_the_wave() {
        assertThatThrownBy(() -> Wave.read(
                        "tels/2023.wave.yml", uri -> TestFiles.text(text(uri).replace("SAT,,,2,", "SAT,,,1,"))
                                .open(uri)))
                .hasMessage("tels/2023.wave.yml (codebook.csv): line 5: codebook: "
                        + "code '1' of question 'SAT' stands more than once");
    }

    @Test
    void a_meaning_that_no_figure_knows_refuses_the_wave() {
        assertThatThrownBy(() -> Wave.read(
                        "tels/2023.wave.yml", uri -> TestFiles.text(text(uri).replace("Not  satisfied", "unhappy"))
                                .open(uri)))
                .hasMessage(
                        "tels/2023.wave.yml (codebook.csv): line 6: meaning_known: "
                                + "'unhappy' in the codebook is no meaning for 'satisfaction_course', which has [not satisfied, satisfied]");
    }

    @Test
    void a_measure_that_no_figure_knows_refuses_the_wave() {
        assertThatThrownBy(() -> Wave.read("tels/2023.wave.yml", uri -> TestFiles.text(
                                text(uri).replace("Satisfaction_course", "satisfcation_course"))
                        .open(uri)))
                .hasMessageStartingWith(
                        "tels/2023.wave.yml (codebook.csv): line 4: measure_known: "
                                + "'satisfcation_course' in the codebook is none of the measures [apprenticeship_level, awareness,");
    }

    private static String text(String uri) throws IOException {
        byte[] bytes = TestFiles.disk().open(uri).readAllBytes();
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8).replace('\ufffd', '\'');
    }

    private record Wave(List<ParsedRecord> records, Map<String, Long> strangers) {
        static Wave read(String name) {
            return read(name, TestFiles.disk());
        }

        static Wave read(String name, FileOpener opener) {
            LandedFile description = TestFiles.landed("survey", name);
            SurveyWave wave = SurveyWave.read(description, opener);
            SourceFile file = TestFiles.sourceFile(
                    SOURCE,
                    description,
                    TestFiles.landed("survey", wave.respondents().name()),
                    TestFiles.landed("survey", wave.codebook()));
            try (SurveyWaveRecordReader reader = SurveyWaveRecordReader.open(SOURCE, file, opener)) {
                List<ParsedRecord> records = new ArrayList<>();
                for (Optional<ParsedRecord> r = reader.next(); r.isPresent(); r = reader.next()) {
                    records.add(r.get());
                }
                return new Wave(records, reader.strangers());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        List<ParsedRecord> at(long line) {
            return records.stream().filter(r -> r.row() == line).toList();
        }

        List<FieldIssue> issues(long line) {
            return at(line).stream().flatMap(r -> r.issues().stream()).toList();
        }

        List<Object> values(List<ParsedRecord> of, String column) {
            int position = SOURCE.table().columnNames().indexOf(column);
            List<Object> values = new ArrayList<>();
            of.forEach(r -> values.add(r.values().get(position)));
            return values;
        }
    }
}
