package uk.tlevels.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.SchemasCopy;

/** Tables with totals say of each row what it is of, and have a view for each kind of row. */
class KindViewTest {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());

    @TempDir
    private Path folder;

    @Test
    void a_view_has_the_rows_of_one_kind_without_the_columns_that_are_total_in_all_of_them() {
        KindView view = view("gold.results_by_tlevel_pathway_and_provider_ukprn_and_grade");

        assertThat(view.kind()).isEqualTo("tlevel_pathway, provider_ukprn, grade");
        assertThat(view.columns())
                .extracting(Column::name)
                .contains("route", "tlevel_pathway", "region", "provider_ukprn", "grade", "student_count")
                .doesNotContain("sex", "row_kind");
        assertThat(view.sql())
                .startsWith("select time_period, time_identifier, geographic_level, country_code,")
                .endsWith("from gold.results where row_kind = 'tlevel_pathway, provider_ukprn, grade'");
        assertThat(view("gold.starts_total").sql())
                .doesNotContain("route")
                .endsWith("from gold.starts where row_kind = 'Total'");
    }

    @Test
    void no_view_is_called_like_another_or_like_a_table() {
        List<TableName> names = CONTRACTS.views().stream().map(KindView::name).collect(Collectors.toList());
        CONTRACTS.tables().forEach(table -> names.add(table.name()));

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(250);
    }

    @Test
    void kinds_stand_in_the_contract_of_their_table_with_their_check_and_how_to_choose() {
        TableContract starts = CONTRACTS.table(TableName.of("gold.starts"));

        assertThat(starts.description()).contains("choose one by row_kind, e.g. row_kind = 'route', before adding up");
        assertThat(starts.rules())
                .filteredOn(rule -> rule.name().equals("row_kind_known"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.expression())
                        .startsWith("row_kind in ('Total', 'route',")
                        .contains("'tlevel_pathway, sex'"));
        assertThat(starts.breakdowns().orElseThrow().expression())
                .startsWith(
                        "coalesce(nullif(concat_ws(', ', case when tlevel_pathway <> 'Total' then 'tlevel_pathway' when"
                                + " route <> 'Total' then 'route' end, case when sex <> 'Total'");
        assertThat(CONTRACTS.document(starts.name())).contains("row_kind_known");
    }

    @Test
    void a_kind_that_the_breakdowns_do_not_give_is_refused_with_its_line() {
        SchemasCopy schemas = SchemasCopy.in(folder).change("gold/starts.yaml", "Total, route, ", "Total, rout, ");

        assertThatThrownBy(schemas::contracts)
                .isInstanceOf(ContractException.class)
                .hasMessageMatching("schemas/gold/starts.yaml:\\d+: 'rout' is no kind of row by .*");
    }

    private static KindView view(String name) {
        return CONTRACTS.views().stream()
                .filter(view -> view.name().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
