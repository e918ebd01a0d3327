package uk.tlevels.warehouse.pipeline.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Where columns come from; a tilde marks what is computed. No pseudonym key is needed, since nothing is run. */
@Tag("spark")
class ColumnLineageTest {
    @TempDir
    private static Path folder;

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        SharedSpark.start();
        warehouse = Warehouse.openToRead(SharedSpark.settings(folder, Map.of()), Progress.silent());
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select ukprn as x from silver.provider | silver.provider.ukprn",
                "select upper(ukprn) as x from silver.provider | ~silver.provider.ukprn",
                "select 1 as x from silver.provider | ",
                "select p.x from (select ukprn as x, icb_code from silver.provider) as p where icb_code = '1' | silver.provider.ukprn",
                "with a as (select ukprn as k from silver.provider), b as (select k as x from a) select x from b | silver.provider.ukprn",
                "select ukprn as x from silver.provider union all select icb_code from silver.provider | silver.provider.icb_code silver.provider.ukprn",
                "select s.ukprn as x from silver.starter s join silver.provider p on p.ukprn = s.ukprn | silver.starter.ukprn",
                "select sum(version) over (partition by ukprn) as x from silver.provider | ~silver.provider.ukprn ~silver.provider.version",
                "select if(grouping(icb_code) = 1, 'Total', icb_code) as x from silver.provider group by rollup (icb_code) | ~silver.provider.icb_code",
                "select (select max(valid_from) from silver.provider) as x from silver.starter | ~silver.provider.valid_from",
                "select exploded as x from silver.provider lateral view explode(split(provider_name, ' ')) t as exploded | ~silver.provider.provider_name",
                "select region_name as x from reference.regions | reference.regions.region_name"
            })
    void a_column_comes_from(String sql, String expected) {
        Map<String, Set<ColumnOrigin>> columns = PlanLineage.of(
                ((org.apache.spark.sql.classic.Dataset<?>) warehouse.queries().rows(sql))
                        .queryExecution()
                        .analyzed());

        assertThat(words(columns.get("x"))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void every_table_of_the_warehouse_has_a_lineage_of_columns_that_there_are() {
        ColumnLineage lineage = ColumnLineage.of(warehouse);

        assertThat(lineage.tables().keySet())
                .isEqualTo(warehouse.steps().statements().keySet());
        assertThat(words(lineage.of(TableName.of("gold.starts"), "region_code")))
                .isEqualTo("silver.starter.region_code");
        assertThat(words(lineage.of(TableName.of("gold.starts"), "time_period")))
                .isEqualTo("~silver.starter.cohort");
        assertThat(words(lineage.of(TableName.of("gold.starts"), "row_kind")))
                .isEqualTo("~silver.starter.programme ~silver.starter.provider_type ~silver.starter.region_name "
                        + "~silver.starter.route ~silver.starter.sex ~silver.starter.tlevel_pathway");
        assertThat(words(lineage.of(TableName.of("gold.starts"), "start_count")))
                .contains("~silver.starter.learner_key");
        lineage.tables().forEach((table, columns) -> {
            assertThat(columns.keySet())
                    .as(table.toString())
                    .containsExactlyElementsOf(
                            warehouse.lake().contracts().table(table).columnNames());
            columns.values()
                    .forEach(origins -> origins.forEach(
                            origin -> TableName.parse(origin.table()).ifPresent(from -> assertThat(warehouse
                                            .lake()
                                            .contracts()
                                            .table(from)
                                            .columnNames())
                                    .as("%s from %s", table, origin)
                                    .contains(origin.column()))));
        });
    }

    private static String words(Set<ColumnOrigin> origins) {
        return new TreeSet<>(origins)
                .stream()
                        .map(o -> (o.how() == ColumnOrigin.How.COMPUTED ? "~" : "") + o.table() + "." + o.column())
                        .collect(Collectors.joining(" "));
    }
}
