package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.functions.PublishingFunctions;

/** A contract computes columns from those that a statement gives, and lets no other pass. */
@Tag("spark")
class WholeRowsTest {
    private static final String GIVEN = "select 5L as start_count, 2022 as academic_year, 'Total' as region";

    @TempDir
    private Path schemas;

    private SparkSession spark;
    private WholeRows whole;

    @BeforeEach
    void contract() throws IOException {
        spark = SharedSpark.session();
        PublishingFunctions.register(spark);
        Files.createDirectories(schemas.resolve("gold"));
        Files.writeString(
                schemas.resolve("gold/starts.yaml"),
                """
                name: Starts
                version: 1.0.0
                schema:
                  - description: Starters.
                    properties:
                      - name: time_period
                        logicalType: string
                        description: The year.
                        transformLogic: academic_period(academic_year)
                      - name: level
                        logicalType: string
                        description: The level.
                        transformLogic: if(region = 'Total', 'National', 'Regional')
                      - {name: region, logicalType: string, primaryKey: true, required: true, description: The region.}
                      - {name: start_count, logicalType: integer, physicalType: bigint, description: Starters.}
                """);
        whole = new WholeRows(Contracts.read(schemas).table(TableName.of("gold.starts")), "sql/gold/starts.sql");
    }

    @Test
    void what_the_contract_computes_is_added_and_what_it_only_computes_from_goes() {
        assertThat(TestWarehouse.values(whole.of(spark.sql(GIVEN)), "*")).containsExactly("202223|National|Total|5");
        assertThat(TestWarehouse.values(spark.sql(whole.statement(GIVEN)), "*"))
                .containsExactly("202223|National|Total|5");
        assertThat(whole.of(spark.sql(GIVEN)).columns())
                .containsExactly("time_period", "level", "region", "start_count");
    }

    @Test
    void a_column_too_few_too_many_or_given_and_computed_is_refused_by_name() {
        assertThatThrownBy(() -> whole.of(spark.sql(GIVEN.replace("start_count", "stat_count"))))
                .isInstanceOf(ContractException.class)
                .hasMessage("schemas/gold/starts.yaml:15: sql/gold/starts.sql gives no column 'start_count'; "
                        + "it gives [stat_count, academic_year, region]; did you mean stat_count?");
        assertThatThrownBy(() -> whole.of(spark.sql(GIVEN + ", 1 as ukprn, 2 as sex")))
                .hasMessage("sql/gold/starts.sql gives 'sex', 'ukprn', no column of schemas/gold/starts.yaml, "
                        + "and none is computed from it");
        assertThatThrownBy(() -> whole.of(spark.sql(GIVEN + ", 'National' as level")))
                .isInstanceOf(ContractException.class)
                .hasMessage(
                        "schemas/gold/starts.yaml:10: 'level' is computed here, so sql/gold/starts.sql must not give it");
        assertThatThrownBy(() -> whole.of(spark.sql(GIVEN.replace("academic_year", "cohort"))))
                .isInstanceOf(ContractException.class)
                .hasMessage("schemas/gold/starts.yaml:6: 'time_period' is computed from 'academic_year', which "
                        + "sql/gold/starts.sql does not give; it gives [start_count, cohort, region]");
    }

    @Test
    void what_is_not_sql_is_refused_where_it_stands() throws IOException {
        WholeRows wrong = computing("if(region =");

        assertThatThrownBy(() -> wrong.of(spark.sql("select 'London' as region")))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("schemas/gold/starts.yaml:7: 'level' cannot be computed: not SQL: ");
    }

    @Test
    void a_value_that_would_lose_a_part_is_refused() {
        assertThatThrownBy(() -> whole.of(spark.sql(GIVEN.replace("5L", "5 * 0.3"))))
                .isInstanceOf(ContractException.class)
                .hasMessage("schemas/gold/starts.yaml:15: 'start_count' is bigint, and sql/gold/starts.sql comes to "
                        + "decimal(3,1), of which a part would be lost: round or cast it");
        assertThatThrownBy(() -> whole.of(spark.sql(GIVEN.replace("5L", "5.5D"))))
                .hasMessageContaining("comes to double");
        assertThat(TestWarehouse.values(whole.of(spark.sql(GIVEN.replace("5L", "5"))), "start_count"))
                .containsExactly("5");
    }

    @Test
    void a_column_is_computed_from_its_own_row_and_the_same_each_time() throws IOException {
        for (String rule : List.of(
                "explode(array('a', 'b'))",
                "max(region)",
                "lag(region) over (order by region)",
                "uuid()",
                "no_such(region)")) {
            assertThatThrownBy(() -> computing(rule).of(spark.sql("select 'London' as region")))
                    .as(rule)
                    .isInstanceOf(ContractException.class)
                    .hasMessageStartingWith("schemas/gold/starts.yaml:7: 'level' ");
        }
        assertThat(TestWarehouse.values(
                        computing("upper(region) -- in capitals").of(spark.sql("select 'London' as region")), "*"))
                .containsExactly("London|LONDON");
    }

    private WholeRows computing(String rule) throws IOException {
        Path folder = Files.createDirectories(schemas.resolve("other/gold"));
        Files.writeString(
                folder.resolve("starts.yaml"),
                """
                name: Starts
                version: 1.0.0
                schema:
                  - description: Starters.
                    properties:
                      - {name: region, logicalType: string, primaryKey: true, required: true, description: The region.}
                      - {name: level, logicalType: string, description: The level., transformLogic: "%s"}
                """
                        .formatted(rule));
        return new WholeRows(
                Contracts.read(folder.getParent()).table(TableName.of("gold.starts")), "sql/gold/starts.sql");
    }

    @Test
    void a_column_given_twice_is_refused() {
        assertThatThrownBy(() -> whole.of(spark.sql(GIVEN + ", 6L as start_count")))
                .hasMessage("sql/gold/starts.sql gives 'start_count' twice");
    }
}
