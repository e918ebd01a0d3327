package uk.tlevels.warehouse.pipeline.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

@Tag("spark")
class FiguresStepTest {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());
    private static final TableContract PROVIDERS = CONTRACTS.table(TableName.of("gold.providers"));
    private static final TableContract FIGURES = CONTRACTS.table(TableName.of("gold.action_plan_figures"));
    private static final String FILE =
            """
            family: Starts
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
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            warehouse
                    .lake()
                    .writer()
                    .overwrite(
                            PROVIDERS,
                            warehouse
                                    .lake()
                                    .spark()
                                    .createDataFrame(
                                            List.of(providers("202324", 254), providers("202223", 164)),
                                            PROVIDERS.schema()),
                            "given");

            Dataset<Row> rows = step.rows(warehouse.lake());

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
        Map<String, Object> values = new HashMap<>(Map.of(
                "time_period", year,
                "time_identifier", "Academic year",
                "geographic_level", "National",
                "row_kind", "total",
                "country_code", "E92000001",
                "country_name", "England",
                "vintage", "Latest",
                "as_at_date", LocalDate.of(2024, 2, 5),
                "programme", "T Level",
                "provider_count", count));
        for (String cut : List.of("route", "tlevel_pathway", "region", "provider_type")) {
            values.put(cut, "Total");
        }
        return RowFactory.create(
                PROVIDERS.columnNames().stream().map(values::get).toArray());
    }
}
