package uk.tlevels.warehouse.release.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.definition.SampleDefinition;

class StatusesTest {
    private static final DataSetDefinition RESULTS =
            SampleDefinition.release().dataSet("results").orElseThrow();
    private static final List<Row> HELD = List.of(
            row("202122", "Provisional", "2022-08-18"),
            row("202122", "Revised", "2023-08-10"),
            row("202122", "Final", "2024-08-08"),
            row("202223", "Provisional", "2023-08-17"),
            row("202223", "Interim", "2023-11-16"),
            row("202223", "Revised", "2024-08-15"));

    @Test
    void provisional_results_stand_beside_those_of_the_year_before_that_were_known_by_then() {
        assertThat(shown(Optional.of(PublicationStatus.PROVISIONAL)))
                .containsExactly("202122 Revised, as at 10 August 2023", "202223 Provisional, as at 17 August 2023");
    }

    @Test
    void revised_results_stand_beside_final_ones() {
        assertThat(shown(Optional.of(PublicationStatus.REVISED)))
                .containsExactly("202122 Final, as at 8 August 2024", "202223 Revised, as at 15 August 2024");
    }

    @Test
    void without_a_status_the_newest_are_shown() {
        assertThat(shown(Optional.empty())).isEqualTo(shown(Optional.of(PublicationStatus.REVISED)));
    }

    @Test
    void only_rows_of_the_chosen_status_are_taken() {
        Statuses statuses = Statuses.of(RESULTS, edition(Optional.of(PublicationStatus.PROVISIONAL)), HELD);

        assertThat(HELD.stream().filter(statuses::admits)).containsExactly(HELD.get(1), HELD.get(3));
    }

    @Test
    void a_status_that_the_table_has_not_is_refused_with_the_line_of_the_status() {
        assertThatThrownBy(() -> Statuses.of(RESULTS, edition(Optional.of(PublicationStatus.FINAL)), HELD))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith(
                        SampleDefinition.FILE + ":29: data set results has no figures of 2022/23 at status Final");
    }

    @Test
    void a_table_without_statuses_shows_all() {
        DataSetDefinition awareness =
                SampleDefinition.release().dataSet("awareness").orElseThrow();
        Statuses statuses = Statuses.of(awareness, edition(Optional.of(PublicationStatus.FINAL)), HELD);

        assertThat(HELD).allMatch(statuses::admits);
        assertThat(statuses.shown()).isEmpty();
    }

    private static List<String> shown(Optional<PublicationStatus> status) {
        return Statuses.of(RESULTS, edition(status), HELD).shown().entrySet().stream()
                .map(e -> e.getKey().period() + " " + e.getValue())
                .toList();
    }

    private static Edition edition(Optional<PublicationStatus> status) {
        return new Edition(new Period(2022), status, Optional.empty(), Optional.empty(), "", Optional.empty(), 1);
    }

    private static Row row(String period, String status, String asAt) {
        return RowFactory.create(period, "Academic year", "National", "E92000001", "England", "", status, asAt);
    }
}
