package uk.tlevels.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.pipeline.figures.FigureSource;

/** The catalog of the project's contracts over a warehouse that holds nothing yet. */
class CatalogTest {
    @TempDir
    private Path folder;

    private Warehouse warehouse;
    private Catalog catalog;

    @BeforeEach
    void open() {
        warehouse = Warehouse.openToRead(
                Settings.read(
                        List.of(), Map.of("warehouse.uri", folder.resolve("w").toString())),
                Progress.silent());
        catalog = new Catalog(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gold.starts   | gold.starts",
                "TLFY_s        | gold.tlfy_starts",
                "gold.results* | gold.results gold.results_headline gold.results_revisions",
                "*_starts      | gold.tlfy_starts",
                "ops.*led*     | ops.command_ledger ops.file_ledger ops.run_ledger",
                "weather       | ''"
            })
    void a_pattern_picks_tables(String pattern, String expected) {
        assertThat(String.join(
                        " ",
                        catalog.tables(pattern).stream()
                                .map(t -> t.name().toString())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void names_are_found_before_meanings_and_every_word_must_be_there() {
        assertThat(catalog.search("placement host"))
                .extracting(Catalog.Hit::place)
                .startsWith("bronze.placement_hosts")
                .contains("gold.placement_hosts");
        assertThat(catalog.search("Pseudonym LEARNER"))
                .extracting(Catalog.Hit::place)
                .contains("silver.starter.learner_key");
        assertThat(catalog.search("no such word anywhere")).isEmpty();
        assertThat(catalog.search(" ")).isEmpty();
    }

    @Test
    void a_card_tells_where_a_table_comes_from_down_to_the_sources() {
        TableCard card = catalog.card(TableName.of("gold.starts"));

        assertThat(card.origin().inputs()).containsExactly(TableName.of("silver.starter"));
        assertThat(card.origin().definition()).isEqualTo("sql/gold/starts.sql, sql/shared/starters.sql");
        assertThat(card.origin().sources()).contains("ilr", "school_census", "providers_gias");
        assertThat(card.readBy()).containsExactly(TableName.of("gold.action_plan_figures"));
        assertThat(card.visible()).isEmpty();
        assertThat(card.load()).isEmpty();
        assertThatThrownBy(() -> catalog.card(TableName.of("gold.weather")))
                .hasMessageContaining("there is no table gold.weather");
    }

    @Test
    void a_view_is_described_by_the_columns_that_its_rows_have() {
        List<String> table = printed("gold.starts");
        List<String> view = printed("gold.starts_by_route_and_sex");

        assertThat(String.join(" ", table)).contains("gold.starts_total", "gold.starts_by_route_and_sex");
        assertThat(view)
                .contains("gold.starts_by_route_and_sex")
                .anyMatch(line -> line.startsWith("source    select "));
        assertThat(String.join(" ", view)).contains("The rows of gold.starts of the kind route, sex");
        assertThat(view.stream().map(line -> line.replaceFirst(" .*", "")))
                .contains("route", "sex", "start_count")
                .doesNotContain("row_kind", "region_name");
        assertThatThrownBy(() -> printed("gold.starts_by_weather"))
                .hasMessageContaining("there is no table gold.starts_by_weather");
    }

    @Test
    void values_are_told_apart_also_where_they_hold_commas() {
        assertThat(String.join(" ", printed("gold.starts")).replaceAll(" +", " "))
                .contains("One of: Total; route; tlevel_pathway; sex;", "; route, sex; tlevel_pathway, sex; ");
    }

    private List<String> printed(String name) {
        List<String> lines = new ArrayList<>();
        catalog.print(TableName.of(name), lines::add);
        return lines;
    }

    @Test
    void a_column_that_the_contract_computes_says_how() {
        assertThat(String.join("\n", printed("gold.starts")))
                .containsPattern(
                        "time_period +string +Academic year .* Computed as\\s+academic_period\\(academic_year\\)\\.")
                .containsPattern("country_name +string +England\\. Computed as 'England'\\.");
    }

    @Test
    void meaning_and_grain_are_the_description() {
        for (TableContract table : catalog.tables()) {
            assertThat(table.meaning() + table.grain().map(row -> " " + row).orElse(""))
                    .as(table.name().toString())
                    .isEqualTo(table.description());
        }
    }

    @Test
    void values_are_those_that_a_rule_lists() {
        TableContract results = warehouse.lake().contracts().table(TableName.of("gold.awareness"));

        assertThat(ColumnValues.of(results, results.column("base_status").orElseThrow()))
                .containsExactly("sufficient", "low", "too low");
        assertThat(ColumnValues.of(results, results.column("audience").orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_figure_is_followed_from_its_words_to_the_sources() {
        FigureSource figure = catalog.figures().stream()
                .filter(f -> f.id().equals("S014"))
                .findFirst()
                .orElseThrow();
        List<String> lines = new ArrayList<>();
        FigureText.print(catalog, figure, lines::add);

        assertThat(figure.origin()).matches("schemas/figures/action_plan_starts.yaml:\\d+");
        assertThat(figure.cells().get(0).sql())
                .startsWith("select start_growth_percent from gold.growth where ")
                .contains("time_period = '202324'");
        assertThat(String.join("\n", lines))
                .contains("[1]   gold.growth.start_growth_percent = no such row")
                .containsSubsequence("gold.growth ", "silver.starter ", "silver.programme_enrolment ", "bronze.ilr ");
    }

    @Test
    void what_a_table_is_computed_from_comes_after_it() {
        List<TableName> behind = catalog.behind(Set.of(TableName.of("gold.starts")));

        for (TableName table : behind) {
            for (TableName input : catalog.card(table).origin().inputs()) {
                assertThat(behind.indexOf(input)).isGreaterThan(behind.indexOf(table));
            }
        }
    }
}
