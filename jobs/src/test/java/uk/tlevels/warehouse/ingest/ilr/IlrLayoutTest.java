package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.read;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.resource;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.rows;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.ingest.ParsedRecord;

class IlrLayoutTest {
    private final IlrFiles.Content early = read(resource("/ilr/2020-21.xml"));
    private final IlrFiles.Content late = read(resource("/ilr/2025-26.xml"));

    @Test
    void the_header_names_return_layout_and_time() {
        assertThat(early.header())
                .isEqualTo(new IlrHeader(
                        "99999991",
                        "2021",
                        "ESFA/ILR/2020-21",
                        "2020-21",
                        LocalDate.of(2020, 12, 3),
                        Instant.parse("2020-12-03T16:20:05Z")));
        assertThat(late.header().submittedAt()).isEqualTo(Instant.parse("2025-12-04T09:00:00Z"));
    }

    @Test
    void the_header_stands_on_every_row() {
        assertThat(early.records())
                .extracting(
                        r -> value(r, "ukprn"),
                        r -> value(r, "header_ukprn"),
                        r -> value(r, "collection_year"),
                        r -> value(r, "academic_year"),
                        r -> value(r, "file_prepared_on"),
                        r -> value(r, "software_supplier"),
                        r -> value(r, "serial_no"))
                .containsOnly(tuple(
                        "99999991", "99999991", "2021", 2020, LocalDate.of(2020, 12, 3), "Invented & Sons", "01"));
    }

    @Test
    void a_learner_of_the_first_year_is_read_with_its_aim() {
        ParsedRecord learner = early.records().get(0);

        assertThat(learner.row()).isEqualTo(1);
        assertThat(learner.issues()).isEmpty();
        assertThat(value(learner, "record_type")).isEqualTo("Learner");
        assertThat(value(learner, "uln")).isEqualTo("1061484016");
        assertThat(value(learner, "given_names")).isEqualTo("Zoë");
        assertThat(value(learner, "date_of_birth")).isEqualTo(LocalDate.of(2004, 2, 29));
        assertThat(value(learner, "accom")).isNull();
        assertThat(value(learner, "learner_fam")).isNull();
        assertThat(rows(value(learner, "learning_delivery")).get(0))
                .startsWith("ZPROG001", 1, 1, LocalDate.of(2020, 9, 7), null, LocalDate.of(2022, 7, 8), 25, 1230)
                .contains(31, 36)
                .contains(List.of(Arrays.asList("SOF", "107", null, null)));
    }

    @Test
    void prior_attainment_written_as_text_becomes_one_level_without_a_date() {
        assertThat(rows(value(early.records().get(0), "prior_attain"))).containsExactly(Arrays.asList(2, null));
    }

    @Test
    void prior_attainment_written_as_groups_keeps_every_level() {
        assertThat(rows(value(late.only(), "prior_attain")))
                .containsExactly(List.of(1, LocalDate.of(2024, 8, 31)), List.of(2, LocalDate.of(2025, 8, 31)));
    }

    @Test
    void destinations_are_records_of_their_own() {
        ParsedRecord destinations = early.records().get(1);

        assertThat(destinations.row()).isEqualTo(2);
        assertThat(destinations.issues()).isEmpty();
        assertThat(value(destinations, "record_type")).isEqualTo("LearnerDestinationandProgression");
        assertThat(value(destinations, "learn_ref_number")).isEqualTo("TL0000");
        assertThat(value(destinations, "learning_delivery")).isNull();
        assertThat(rows(value(destinations, "dp_outcome")))
                .containsExactly(
                        Arrays.asList("EDU", 6, LocalDate.of(2020, 9, 21), null, LocalDate.of(2020, 11, 30)),
                        List.of(
                                "EMP",
                                1,
                                LocalDate.of(2020, 8, 1),
                                LocalDate.of(2020, 9, 20),
                                LocalDate.of(2020, 11, 30)));
    }

    @Test
    void groups_within_groups_and_prefixed_names_are_read() {
        assertThat(rows(value(late.only(), "learner_employment_status")))
                .containsExactly(
                        Arrays.asList(12, LocalDate.of(2025, 8, 31), null, List.of(List.<Object>of("LOU", 1))));
        List<Object> aim = rows(value(late.only(), "learning_delivery")).get(0);
        assertThat(aim.get(aim.size() - 1))
                .isEqualTo(List.of(Arrays.asList(LocalDate.of(2025, 10, 1), null, 315, 2, "999999999")));
    }

    @Test
    void elements_left_out_on_purpose_are_no_strangers() {
        assertThat(early.strangers()).isEmpty();
        assertThat(late.strangers()).isEmpty();
    }
}
