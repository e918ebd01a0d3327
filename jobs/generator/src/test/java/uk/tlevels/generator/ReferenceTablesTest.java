package uk.tlevels.generator;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.generator.quota.Resources;

/** The tables of schemas/reference agree with each other and name their sources. */
class ReferenceTablesTest {

    @ParameterizedTest
    @CsvSource({
        "routes, route_id, 10",
        "t_levels, lar_code, 28",
        "specialisms, specialism_code, 96",
        "dual_specialisms, dual_specialism_code, 4",
        "academic_years, academic_year, 25",
        "regions, region_code, 9",
        "integrated_care_boards, icb_code, 42",
        "special_consideration_reasons, reason_code, 9",
        "foundation_year_routes, class_code, 11",
        "withdrawal_reasons, withdrawal_reason, 16",
        "host_types, host_type, 8",
        "employer_sizes, employer_size, 4",
        "sic_sections, sic_section, 21",
        "placement_hours_bands, hours_band, 7",
        "stakeholder_statements, statement_code, 4",
    })
    void every_row_has_a_key_of_its_own_and_a_source(String table, String key, int rows) {
        List<NamedCsvRecord> records = rows(table);
        assertThat(records).hasSize(rows);
        assertThat(records.stream().map(row -> row.getField(key)).distinct()).hasSize(rows);
        assertThat(records).allSatisfy(row -> assertThat(row.getField("source")).isNotBlank());
    }

    @Test
    void each_of_the_four_grade_tables_has_all_eighteen_cells() {
        assertThat(rows("overall_grade_matrices").stream()
                        .map(row ->
                                row.getField("matrix") + row.getField("core_grade") + row.getField("specialism_grade"))
                        .distinct())
                .hasSize(72);
    }

    @Test
    void every_grade_table_a_t_level_names_exists() {
        Set<String> matrices = rows("overall_grade_matrices").stream()
                .map(row -> row.getField("matrix"))
                .collect(toSet());
        assertThat(rows("t_levels").stream()
                        .flatMap(row ->
                                Stream.of(row.getField("grade_matrix_2020"), row.getField("grade_matrix_2021_onwards")))
                        .filter(matrix -> !matrix.isEmpty()))
                .allMatch(matrices::contains);
    }

    @Test
    void a_title_that_comes_twice_is_a_reissue_of_the_older_code() {
        List<NamedCsvRecord> tLevels = rows("t_levels");
        for (NamedCsvRecord tLevel : tLevels) {
            String older = tLevel.getField("reissue_of");
            List<NamedCsvRecord> sameTitle = tLevels.stream()
                    .filter(other -> other.getField("tlevel_title").equals(tLevel.getField("tlevel_title")))
                    .filter(other -> Integer.parseInt(other.getField("first_teaching_year"))
                            < Integer.parseInt(tLevel.getField("first_teaching_year")))
                    .toList();
            assertThat(sameTitle.stream().map(row -> row.getField("lar_code")).toList())
                    .isEqualTo(older.isEmpty() ? List.of() : List.of(older));
        }
    }

    private static List<NamedCsvRecord> rows(String table) {
        return Resources.rows("schemas/reference/" + table + ".csv");
    }
}
