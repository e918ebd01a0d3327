package uk.tlevels.warehouse.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.TestFiles;

class SurveyWaveTest {
    private static final String WAVE =
            """
            instrument: Omnibus
            wave: June 2023
            population: Parents
            fieldwork: {start: 2023-06-05, end: 2023-06-19}
            respondents:
              file: respondents.csv
              layout: wide
              columns: {respondent: SERIAL}
            codebook: codebook.csv
            """;

    @Test
    void a_wave_names_its_files_from_its_own_folder() {
        SurveyWave wave = read(WAVE);
        assertThat(wave.respondents().name()).isEqualTo("surveys/respondents.csv");
        assertThat(wave.codebook()).isEqualTo("surveys/codebook.csv");
    }

    @Test
    void a_wave_is_the_return_of_its_instrument_wave_and_population() {
        assertThat(read(WAVE).slice()).isEqualTo("Omnibus/June 2023/Parents");
        assertThat(read(WAVE).submittedAt()).isEqualTo(Instant.parse("2023-06-19T00:00:00Z"));
        String several = WAVE.replace("population: Parents\n", "").replace("SERIAL}", "SERIAL, population: GROUP}");
        assertThat(read(several).slice()).isEqualTo("Omnibus/June 2023");
    }

    @Test
    void a_wave_may_be_written_as_json() {
        SurveyWave wave = read(
                """
                {"instrument": "Omnibus", "wave": "1", "population": "Parents",
                 "fieldwork": {"start": "2023-12-01", "end": "2024-01-05"},
                 "respondents": {"file": "r.csv", "layout": "long",
                   "columns": {"respondent": "id", "question": "q", "response": "a"}},
                 "codebook": "c.csv"}
                """);
        assertThat(wave.respondents().layout()).isEqualTo(SurveyWave.Layout.LONG);
        assertThat(wave.time().period()).isEqualTo("2024");
        assertThat(wave.time().identifier()).isEqualTo("January");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../respondents.csv",
                "/etc/passwd",
                "a/../../b.csv",
                "s3://bucket/x.csv",
                "a\\b.csv",
                "./a.csv",
                "a//b"
            })
    void files_outside_the_folder_of_the_wave_are_refused(String path) {
        assertThatThrownBy(() -> read(WAVE.replace("respondents.csv", "'" + path + "'")))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage("surveys/june.wave.yaml: line 6: wave: '" + path
                        + "' leaves the wave's folder; put the file beside the description");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'method: JK1', 0.75",
        "'method: BRR', 0.25",
        "'method: Fay, rho: 0.5', 1",
        "'method: JKn, rscales: [0.5, 0.5, 0.5, 0.5]', 0.5",
        "'method: bootstrap, scale: 0.2', 0.2"
    })
    void replicates_have_the_scale_of_their_method(String method, double scale) {
        Replicates replicates = read(withReplicates(method)).respondents().replicates();

        assertThat(replicates.columns()).containsExactly("RW1", "RW2", "RW3", "RW4");
        assertThat(replicates.scales()).hasSize(4).containsOnly(scale);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'method: JKn', 'JKn needs ''rscales'', one number for each replicate'",
        "'method: JKn, rscales: [1]', '1 rscales for 4 replicates'",
        "'method: bootstrap', 'a bootstrap needs its ''scale'''",
        "'method: Jack', 'method ''Jack'' is none of JK1, JKn, BRR, Fay, bootstrap'"
    })
    void replicates_that_cannot_be_scaled_are_refused(String method, String message) {
        assertThatThrownBy(() -> read(withReplicates(method)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(message);
    }

    private static String withReplicates(String method) {
        return WAVE.replace("SERIAL}", "SERIAL}\n  replicates: {prefix: RW, count: 4, " + method + "}");
    }

    @Test
    void mistakes_are_named_with_their_line() {
        assertThatThrownBy(() -> read(WAVE.replace("wide", "tall")))
                .hasMessage("surveys/june.wave.yaml: line 7: wave: layout 'tall' is neither wide nor long");
        assertThatThrownBy(() -> read(WAVE.replace("wide", "long")))
                .hasMessageContaining("line 8: wave: the long layout needs columns 'question' and 'response'");
        assertThatThrownBy(() -> read(WAVE.replace("2023-06-19", "2023-06-01")))
                .hasMessageContaining("fieldwork ends on 2023-06-01, before it starts on 2023-06-05");
        assertThatThrownBy(() -> read(WAVE.replace("2023-06-19", "19 June")))
                .hasMessageContaining("line 4: wave: '19 June' is not a date such as 2023-06-05");
        assertThatThrownBy(() -> read(WAVE.replace("population: Parents\n", "")))
                .hasMessageContaining("name the population once");
        assertThatThrownBy(() -> read(WAVE + "weights: yes\n"))
                .hasMessageContaining("line 10: wave: 'weights' is not known");
        assertThatThrownBy(() -> read("a: [")).hasMessageContaining("wave: not valid YAML");
    }

    private static SurveyWave read(String yaml) {
        return SurveyWave.read(TestFiles.inMemory("surveys/june.wave.yaml"), TestFiles.text(yaml));
    }
}
