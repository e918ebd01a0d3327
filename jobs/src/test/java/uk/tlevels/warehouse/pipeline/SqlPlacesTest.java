package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.functions.PublishingFunctions;
import uk.tlevels.warehouse.lake.WrittenVersion;

/** What Spark has against SQL of ours is said of the file and line that it stands in. */
@Tag("spark")
class SqlPlacesTest {
    private static final TableName STARTS = TableName.of("gold.starts");

    private final SparkSession spark = SharedSpark.session();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    region  | region  | sex                | sql/gold/starts.sql:4: there is no column l.sex
                    region  | regoin  | region             | sql/shared/learners.sql:3: there is no column regoin; did you mean region?
                    uper(region) as region | region | region | sql/shared/starters.sql:4: there is no function uper; did you mean upper?
                    region  | region  | region order order | sql/gold/starts.sql:4: not SQL: syntax error at or near 'order'
                    region region region | region | region     | sql/shared/starters.sql:4: not SQL: syntax error at or near 'region'
                    """)
    void of_a_statement_and_of_what_it_shares(String starters, String learners, String own, String message) {
        Map<String, String> files = Map.of(
                "sql/gold/starts.sql",
                "-- One row is a region.\nselect s.region\nfrom shared.starters as s\njoin shared.learners as l where l."
                        + own,
                "sql/shared/starters.sql",
                "\n-- One row is a starter.\nselect\n    " + starters + "\nfrom shared.learners\n",
                "sql/shared/learners.sql",
                "-- One row is a learner.\nselect\n    " + learners + "\nfrom values ('London') as t(region)");
        SqlText text =
                SqlText.of(STARTS, file -> Optional.ofNullable(files.get(file))).orElseThrow();

        assertThatThrownBy(() -> text.placing(text.text(), spark, () -> spark.sql(text.text())))
                .isInstanceOf(ContractException.class)
                .hasMessage(message);
    }

    @Test
    void of_a_shared_column(@TempDir Path schemas) throws IOException {
        PublishingFunctions.register(spark);
        Files.createDirectories(schemas.resolve("gold"));
        Files.createDirectories(schemas.resolve("columns"));
        Files.writeString(
                schemas.resolve("columns/time.yaml"),
                """
                # Periods.
                time_period:
                  logicalType: string
                  description: The year.
                  transformLogic: academic_perod(academic_year)
                """);
        Files.writeString(
                schemas.resolve("gold/starts.yaml"),
                """
                name: Starts
                version: 1.0.0
                schema:
                  - description: Starters.
                    properties:
                      - time_period
                      - {name: region, logicalType: string, primaryKey: true, required: true, description: The region.}
                """);
        WholeRows whole = new WholeRows(Contracts.read(schemas).table(STARTS), "sql/gold/starts.sql");

        assertThatThrownBy(() -> whole.of(spark.sql("select 2022 as academic_year, 'London' as region")))
                .isInstanceOf(ContractException.class)
                .hasMessage("schemas/columns/time.yaml:5: 'time_period' cannot be computed: there is no function"
                        + " academic_perod; did you mean academic_period?");
        assertThatThrownBy(() -> whole.of(spark.sql("select 2022 as academic_yaer, 'London' as region")))
                .hasMessage("schemas/gold/starts.yaml:6: 'time_period' is computed from 'academic_year' in"
                        + " schemas/columns/time.yaml:5, which sql/gold/starts.sql does not give; it gives"
                        + " [academic_yaer, region]; did you mean academic_yaer?");
    }

    @Test
    void of_a_rule_over_several_rows(@TempDir Path schemas, @TempDir Path folder) throws IOException {
        Files.createDirectories(schemas.resolve("gold"));
        Files.writeString(
                schemas.resolve("gold/starts.yaml"),
                """
                name: Starts
                version: 1.0.0
                schema:
                  - description: Starters.
                    quality:
                      - name: parts_add_up
                        type: sql
                        query: >-
                          select region
                          from (select 'London' as region, 5 as start_count)
                          group by region
                          having sum(start_cuont) > 5
                        mustBe: 0
                        severity: error
                        description: Parts add up.
                    properties:
                      - {name: region, logicalType: string, primaryKey: true, required: true, description: The region.}
                      - {name: start_count, logicalType: integer, physicalType: bigint, description: Starters.}
                """);
        TableContract contract = Contracts.read(schemas).table(STARTS);
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            Checks checks = new Checks(warehouse.lake());

            assertThatThrownBy(() -> checks.check(contract, new WrittenVersion(0, 1, "hash", true, Map.of())))
                    .isInstanceOf(ContractException.class)
                    .hasMessage("schemas/gold/starts.yaml:12: rule parts_add_up: there is no column start_cuont");
        }
    }
}
