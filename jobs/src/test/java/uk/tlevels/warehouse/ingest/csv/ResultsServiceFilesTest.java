package uk.tlevels.warehouse.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;

/** Every file of the Manage T Level results service in each of its layouts, quirks included. */
class ResultsServiceFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AOR_17082022083000.csv",
                "AOR_16082023083000.csv",
                "AOR_24072025083000.csv",
                "AOR_22082025083000.csv"
            })
    void every_layout_of_the_analyst_extract_is_read(String file) {
        Rows rows = Rows.of("analyst_overall_results", file);
        assertThat(rows.strangers()).isEmpty();
        assertThat(rows.records()).allSatisfy(r -> assertThat(r.issues()).isEmpty());
        assertThat(rows.value(0, "uln")).isEqualTo("9000000016");
        assertThat(rows.value(0, "date_of_birth")).isEqualTo(LocalDate.of(2004, 9, 4));
        assertThat(rows.value(0, "t_level")).isEqualTo("T Level in Digital Production, Design and Development");
    }

    @Test
    void columns_that_a_layout_did_not_have_yet_are_empty() {
        Rows rows = Rows.of("analyst_overall_results", "AOR_16082023083000.csv");
        assertThat(rows.column("status")).containsExactly("Active", "Transferred");
        assertThat(rows.column("modified_on")).containsOnlyNulls();
        assertThat(rows.column("core_series")).containsOnlyNulls();
    }

    @Test
    void the_missing_markers_of_the_analyst_extract_are_no_values() {
        Rows rows = Rows.of("analyst_overall_results", "AOR_22082025083000.csv");
        assertThat(rows.value(0, "modified_on")).isEqualTo(LocalDate.of(2025, 8, 14));
        for (String column : new String[] {
            "date_of_birth",
            "gender",
            "core_result",
            "core_series",
            "specialism_code",
            "industry_placement_status",
            "overall_result",
            "modified_on"
        }) {
            assertThat(rows.value(1, column)).as(column).isNull();
        }
    }

    @Test
    void a_learner_called_null_keeps_the_name() {
        assertThat(Rows.of("analyst_overall_results", "AOR_22082025083000.csv").column("last_name"))
                .containsExactly("Sample, the second", "Null");
        assertThat(Rows.of("industry_placement_extract", "placement_extract.csv")
                        .column("last_name"))
                .containsExactly("Null");
    }

    @Test
    void the_core_extract_writes_dates_month_first() {
        Rows rows = Rows.of("analyst_core_results", "core_extract.csv");
        assertThat(rows.value(0, "date_of_birth")).isEqualTo(LocalDate.of(2004, 9, 4));
        assertThat(rows.value(0, "start_year")).isEqualTo(2023);
        assertThat(rows.value(0, "gender")).isNull();
    }

    @Test
    void the_placement_extract_is_read_with_and_without_the_title() {
        Rows before = Rows.of("industry_placement_extract", "placement_extract_before_title.csv");
        assertThat(before.column("t_level")).containsOnlyNulls();
        assertThat(before.column("pending_withdrawal")).containsExactly(false);
        assertThat(before.column("industry_placement_status")).containsExactly("Completed");
        Rows after = Rows.of("industry_placement_extract", "placement_extract.csv");
        assertThat(after.column("t_level")).containsExactly("T Level in Education and Early Years");
        assertThat(after.column("pending_withdrawal")).containsExactly(true);
        assertThat(after.column("industry_placement_status")).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrations_2020.csv", "registrations_2021.csv", "registrations_2024.csv"})
    void every_header_that_registrations_had_is_read(String file) {
        Rows rows = Rows.of("registrations", file);
        assertThat(rows.strangers()).isEmpty();
        assertThat(rows.records()).allSatisfy(r -> assertThat(r.issues()).isEmpty());
        assertThat(rows.value(0, "date_of_birth")).isEqualTo(LocalDate.of(2004, 9, 4));
    }

    @Test
    void specialism_lists_are_read_with_spaces_and_with_quotes_of_their_own() {
        assertThat(Rows.of("registrations", "registrations_2024.csv").column("specialism_codes"))
                .hasSize(3)
                .containsOnly((Object) new Object[] {"ZTLOS006", "ZTLOS007"});
        assertThat(Rows.of("registrations", "registrations_2020.csv").column("specialism_codes"))
                .containsOnlyNulls();
    }

    @Test
    void the_registrations_download_spells_months_and_ends_in_a_status() {
        Rows rows = Rows.of("registrations_export", "registrations_data.csv");
        assertThat(rows.column("date_of_birth")).containsExactly(LocalDate.of(2004, 9, 4), LocalDate.of(2004, 2, 29));
        assertThat(rows.column("status")).containsExactly("Active", "Withdrawn");
        assertThat((Object[]) rows.value(0, "specialism_codes")).containsExactly("ZTLOS006", "ZTLOS007");
    }

    @Test
    void a_specialism_without_a_grade_keeps_its_place_in_the_list() {
        Rows rows = Rows.of("component_results", "results_2024.csv");
        assertThat((Object[]) rows.value(0, "specialism_grades")).containsExactly("", "Merit");
        assertThat((Object[]) rows.value(1, "specialism_grades")).containsExactly("", "");
        assertThat(rows.column("core_grade")).containsExactly("Q - pending result", null);
    }

    @Test
    void component_results_had_four_columns_and_a_byte_order_mark() {
        Rows rows = Rows.of("component_results", "results_2021.csv");
        assertThat(rows.column("uln")).containsExactly("9000000369");
        assertThat(rows.column("core_grade")).containsExactly("A*");
        assertThat(rows.column("specialism_codes")).containsOnlyNulls();
    }

    @Test
    void placement_uploads_are_read_under_both_headers() {
        assertThat(Rows.of("industry_placements", "placements_2023.csv").column("special_consideration_reasons"))
                .containsOnlyNulls();
        Rows rows = Rows.of("industry_placements", "placements_2024.csv");
        assertThat((Object[]) rows.value(0, "special_consideration_reasons")).containsExactly("ML", "B");
        assertThat(rows.column("hours")).containsExactly(250, null);
        assertThat(rows.records().get(1).issues())
                .containsExactly(new FieldIssue("hours", "integer", "lots", Severity.ERROR));
    }
}
