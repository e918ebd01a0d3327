package uk.tlevels.warehouse.pipeline.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.lake.store.LocalDisk;

class FiguresStepTest {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());
    private static final TableContract PROVIDERS = CONTRACTS.table(TableName.of("gold.providers"));
    private static final TableContract FIGURES = CONTRACTS.table(TableName.of("gold.action_plan_figures"));
    private static final String FILE =
            """
            document: A plan
            address: https://example.org/plan
            figures:
              - id: A1
                quote: over 250
                published: "250"
                unit: providers
                rule: over
                computed_from: {table: gold.providers, column: provider_count,
                  where: {time_period: 202324, time_identifier: Academic year, programme: T Level}}
              - id: A2
                quote: 300 later
                published: "300"
                unit: providers
                rule: exact
                note: No year is held.
                computed_from: {table: gold.providers, column: provider_count,
                  where: {time_period: 209900, time_identifier: Academic year, programme: T Level}}
            """;

    @Test
    void a_figure_becomes_a_row_beside_what_the_gold_tables_hold(@TempDir Path folder) {
        FiguresStep step = new FiguresStep(
                FIGURES,
                new FigureReader(CONTRACTS, new WordingRules("rule,wording,lower,upper\nover,,,\n"))
                        .read("f.yaml", FILE),
                "");
        try (LakeSession session = LakeSession.open("local[1]", settings(), zones(folder), CONTRACTS)) {
            session.lake()
                    .overwrite(
                            PROVIDERS,
                            session.lake()
                                    .spark()
                                    .createDataFrame(
                                            List.of(providers("202324", 254), providers("202223", 164)),
                                            PROVIDERS.schema()));

            Dataset<Row> rows = step.rows(session.lake());

            assertThat(rows.schema()).isEqualTo(FIGURES.schema());
            assertThat(rows.collectAsList())
                    .extracting(
                            row -> row.getAs("figure_id"),
                            row -> row.getAs("time_period"),
                            row -> row.getAs("computed"),
                            row -> row.getAs("agrees"),
                            row -> row.getAs("note"))
                    .containsExactly(
                            tuple("A1", "202324", "254", true, null),
                            tuple("A2", "209900", null, false, "No year is held."));
        }
    }

    private static Row providers(String year, long count) {
        Map<String, Object> values = Map.of(
                "time_period", year,
                "time_identifier", "Academic year",
                "geographic_level", "National",
                "country_code", "E92000001",
                "country_name", "England",
                "programme", "T Level",
                "provider_count", count);
        return RowFactory.create(
                PROVIDERS.columnNames().stream().map(values::get).toArray());
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(LocalDisk.settings());
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.sql.shuffle.partitions", "1");
        settings.put("spark.databricks.delta.snapshotPartitions", "1");
        return settings;
    }

    private static Map<String, String> zones(Path folder) {
        return Arrays.stream(Zone.values()).collect(Collectors.toMap(Zone::schema, zone -> folder.resolve(zone.schema())
                .toString()));
    }
}
