package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.rows;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.ingest.ParsedRecord;

/** The anonymised sample file that the Department for Education publishes for 2025/26. */
class IlrSampleTest {
    private static final int PROG_TYPE = 9;
    private static IlrFiles.Content sample;

    @BeforeAll
    static void read_the_sample() throws IOException {
        Path file = Path.of(System.getProperty("tlevels.samples", "."), "ILR-99999999-2526-20250108-094401.xml");
        Assumptions.assumeTrue(Files.exists(file), () -> "the official ILR sample is not at " + file.getFileName());
        sample = IlrFiles.read(Files.readAllBytes(file));
    }

    @Test
    void every_learner_is_read_without_a_complaint() {
        assertThat(sample.records()).hasSize(19).allSatisfy(r -> assertThat(r.issues())
                .isEmpty());
        assertThat(sample.strangers()).isEqualTo(Map.of());
    }

    @Test
    void t_level_and_foundation_year_learners_are_told_apart() {
        assertThat(progTypes("TLevel16")).containsOnly(31).hasSize(4);
        assertThat(progTypes("TLevelT")).containsOnly(30).hasSize(4);
    }

    @Test
    void an_aim_planned_to_end_before_it_starts_is_loaded_as_it_is() {
        assertThat(rows(value(learner("TLevelT"), "learning_delivery")))
                .allSatisfy(aim -> assertThat(aim).contains(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 7, 30)));
    }

    private static List<Object> progTypes(String learner) {
        return rows(value(learner(learner), "learning_delivery")).stream()
                .map(aim -> aim.get(PROG_TYPE))
                .toList();
    }

    private static ParsedRecord learner(String reference) {
        return sample.records().stream()
                .filter(r -> reference.equals(value(r, "learn_ref_number")))
                .findFirst()
                .orElseThrow();
    }
}
