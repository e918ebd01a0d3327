package uk.tlevels.warehouse.benchmark.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.WholeStatements;

/** The product's SQL in DuckDB, on rows whose answer can be counted on fingers. */
class DialectTest {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());
    private static final LocalDate DAY = LocalDate.of(2024, 10, 14);

    @TempDir
    Path noLibraries;

    private DuckDb duck;

    @BeforeEach
    void open() throws SQLException {
        duck = DuckDb.open(noLibraries);
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    @Test
    void completers_are_counted_in_grouping_sets() throws SQLException {
        given(
                "silver.level_2_outcome",
                List.of(
                        completer("Health and Science", true),
                        completer("Health and Science", false),
                        completer("Digital", false)));

        String table = "gold.tlfy_completion";
        List<List<Object>> rows = computed(table);

        assertThat(rows).hasSize(4);
        assertThat(rows)
                .filteredOn(row -> cells(table, row, "row_kind").equals(List.of("Total")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(cells(
                                    table,
                                    row,
                                    "time_period",
                                    "time_identifier",
                                    "geographic_level",
                                    "as_at_date",
                                    "programme",
                                    "route",
                                    "sex",
                                    "starter_count"))
                            .containsExactly(
                                    "202223",
                                    "Academic year",
                                    "National",
                                    DAY,
                                    "T Level Foundation Year",
                                    "Total",
                                    "Total",
                                    3L);
                    assertThat(((Number) cells(table, row, "completer_count").get(0)).longValue())
                            .isEqualTo(1);
                    assertThat((Double) cells(table, row, "completed_percent").get(0))
                            .isCloseTo(100.0 / 3, within(1e-9));
                });
    }

    @Test
    void periods_are_exploded_and_stand_beside_each_other() throws SQLException {
        given(
                "silver.programme_record",
                List.of(activity("a", 2021, 2), activity("a", 2022, 3), activity("b", 2022, 4)));

        String table = "gold.programme_activity";
        assertThat(computed(table))
                .filteredOn(row -> cells(table, row, "activity").equals(List.of("Total")))
                .extracting(row ->
                        cells(table, row, "time_period", "period", "record_count", "participant_count", "quantity"))
                // sums are of a wider type in DuckDB
                .extracting(row -> List.of(
                        row.get(0),
                        row.get(1),
                        ((Number) row.get(2)).longValue(),
                        ((Number) row.get(3)).longValue(),
                        row.get(4)))
                .containsExactlyInAnyOrder(
                        List.of("2021", "In the year", 1L, 1L, new BigDecimal("2.000000")),
                        List.of("2021", "Since the start", 1L, 1L, new BigDecimal("2.000000")),
                        List.of("2022", "In the year", 2L, 2L, new BigDecimal("7.000000")),
                        List.of("2022", "Since the start", 3L, 2L, new BigDecimal("9.000000")));
    }

    @Test
    void a_stack_is_rows_beside_each_row_and_reference_data_is_joined() throws SQLException {
        StructType reasons = StructType.fromDDL("withdrawal_reason string, description string");
        duck.rows("reference.withdrawal_reasons", reasons, List.of(RowFactory.create("3", "Injury or illness")));
        given("silver.cohort_outcome", List.of(leaver(3), leaver(98)));

        String table = "gold.withdrawal_reasons";
        assertThat(computed(table))
                .filteredOn(row -> cells(table, row, "route").equals(List.of("Total")))
                .extracting(row -> cells(table, row, "breakdown", "category", "learner_count"))
                .contains(
                        List.of("Recorded reason", "Injury or illness", 1L),
                        List.of("Recorded reason", "Not recorded", 1L),
                        List.of("Recorded reason", "Total", 2L),
                        List.of("Next activity", "Left education", 2L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "concat('a', 1)                                  | a1",
                "concat('a', null)                               | null",
                "right(2023 + 1, 2)                              | 24",
                "add_months(date '2024-01-31', 1)                | 2024-02-29",
                "date_add(date '2024-02-28', 2)                  | 2024-03-01",
                "date_format(date '2024-08-05', 'yyyy')          | 2024",
                "date_format(date '2024-08-05', 'MMMM')          | August",
                "trunc(date '2024-08-05', 'month')               | 2024-08-01",
                "to_date('2024-08-05')                           | 2024-08-05",
                "array_position(array('a', 'b'), 'b')            | 2",
                "array_position(array('a', 'b'), 'c')            | 0",
                "(select count_if(n = 1) from (values (cast(null as int))) as t (n)) | 0",
                "size(array_compact(array('a', null)))           | 1",
                "try_divide(100D * 1, 0)                         | null",
                "size(sequence(date '2024-02-28', date '2024-03-01')) | 3",
                "size(sequence(date '2024-10-01', date '2025-03-01', interval 1 month)) | 6",
                "if(session.vintage = 'Latest', 1, 2)            | 1"
            })
    void functions_mean_what_they_mean_in_spark(String spark, String value) throws SQLException {
        duck.variable("vintage", "'Latest'");

        duck.compute(Dialect.translated("select " + spark + " as value"));

        assertThat(String.valueOf(duck.computed().get(0).get(0))).isEqualTo(value);
    }

    @Test
    void functions_of_ours_are_named_and_what_is_not_known_is_refused() {
        assertThat(Dialect.functionOfOurs("select survey_mean(y, weight) from silver.survey_response"))
                .hasValue("survey_mean");
        assertThat(Dialect.functionOfOurs("-- learner_key(1)\nselect learner_key from silver.starter"))
                .isEmpty();
        assertThatThrownBy(() -> duck.compute(Dialect.translated("select bround(2.5)")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("bround");
    }

    private static Map<String, Object> completer(String route, boolean completed) {
        return Map.of(
                "cohort",
                2022,
                "learner_group",
                "TLFY completers",
                "route",
                route,
                "sex",
                "F",
                "as_at_date",
                DAY,
                "is_completer",
                completed,
                "is_cohort_closed",
                true);
    }

    private static Map<String, Object> activity(String participant, int year, int hours) {
        return Map.of(
                "register",
                "Activity",
                "programme",
                "TLPD",
                "activity",
                "CPD activity",
                "event_date",
                LocalDate.of(year, 5, 2),
                "is_lasting",
                false,
                "participant_key",
                participant,
                "quantity",
                new BigDecimal(hours),
                "unit",
                "hours");
    }

    private static Map<String, Object> leaver(int reason) {
        return Map.of(
                "cohort",
                2022,
                "learner_group",
                "T Level starters",
                "route",
                "Digital",
                "as_at_date",
                DAY,
                "withdraw_reason",
                reason,
                "is_cohort_closed",
                true,
                "outcome",
                "Withdrawn");
    }

    private void given(String table, List<Map<String, Object>> rows) throws SQLException {
        StructType schema = CONTRACTS.table(TableName.of(table)).schema();
        duck.rows(
                table,
                schema,
                rows.stream()
                        .map(row -> RowFactory.create(
                                Arrays.stream(schema.fieldNames()).map(row::get).toArray()))
                        .toList());
    }

    private List<List<Object>> computed(String table) throws SQLException {
        duck.compute(Dialect.translated(WholeStatements.of(CONTRACTS, table)));
        return duck.computed();
    }

    /** Cells of a row of a table by the names of their columns. */
    private static List<Object> cells(String table, List<Object> row, String... columns) {
        List<String> names = CONTRACTS.table(TableName.of(table)).columnNames();
        return Arrays.stream(columns).map(names::indexOf).map(row::get).toList();
    }
}
