package uk.tlevels.warehouse.pipeline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;

/** The files of {@code schemas/figures/} as they are shipped. */
class ShippedFiguresTest {
    private static final Path SCHEMAS = Schemas.folder();
    private static final Contracts CONTRACTS = Contracts.read(SCHEMAS);
    private static final FiguresStep STEP = FiguresStep.read(SCHEMAS, CONTRACTS);

    @Test
    void figures_read_every_gold_table_that_a_document_reports_on() {
        assertThat(STEP.inputs())
                .extracting(TableName::table)
                .containsExactlyInAnyOrder(
                        "awareness",
                        "placements",
                        "providers",
                        "results",
                        "results_headline",
                        "starts",
                        "tlfy_progression");
    }

    @Test
    void conditions_pin_the_key_of_their_table_but_for_what_the_rest_of_it_implies() {
        Set<String> implied = Set.of("geographic_level", "instrument", "wave");
        for (Figure figure : STEP.figures()) {
            for (Cell cell : figure.computedFrom().cells()) {
                assertThat(CONTRACTS.table(cell.table()).primaryKey())
                        .describedAs("%s %s: %s", figure.origin(), figure.id(), cell)
                        .filteredOn(column -> !implied.contains(column))
                        .isSubsetOf(cell.where().keySet());
            }
        }
    }

    @Test
    void figures_stand_in_the_order_of_their_identifiers_within_a_document() {
        STEP.figures().stream()
                .collect(Collectors.groupingBy(Figure::document))
                .values()
                .forEach(figures ->
                        assertThat(figures).extracting(Figure::id).isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    void the_reference_file_explains_every_rule_in_use() throws IOException {
        String csv = Files.readString(SCHEMAS.resolve("reference").resolve("wording_rules.csv"));
        Set<String> explained = CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map((NamedCsvRecord row) -> row.getField("rule"))
                .collect(Collectors.toSet());

        assertThat(STEP.figures())
                .extracting(figure -> figure.rule().name().replaceFirst("nearest .*", "nearest"))
                .isSubsetOf(explained);
        assertThat(explained).containsExactlyInAnyOrder("exact", "nearest", "over", "nearly", "up to", "words");
    }

    @Test
    void every_figure_agrees_with_complete_data_but_for_the_one_whose_base_was_revised() {
        List<Comparison> comparisons = STEP.figures().stream()
                .map(figure -> Comparison.of(figure, new PublishedCells()))
                .toList();

        assertThat(comparisons).allSatisfy(c -> assertThat(c.computed()).isPresent());
        assertThat(comparisons)
                .filteredOn(c -> !c.agrees())
                .extracting(c -> c.figure().id())
                .containsExactly("S014");
    }

    @Test
    void the_growth_of_starts_disagrees_with_the_count_that_is_held_now_and_says_why() {
        Comparison growth = Comparison.of(figure("S014"), new PublishedCells());

        assertThat(growth.computed()).contains("57%");
        assertThat(growth.figure().note())
                .hasValueSatisfying(note -> assertThat(note).contains("10,200", "56.9%"));
    }

    @Test
    void what_a_document_prints_exactly_or_rounded_is_what_is_computed() {
        assertThat(STEP.figures())
                .filteredOn(figure -> !figure.id().equals("S014"))
                .filteredOn(figure ->
                        figure.rule() instanceof WordingRule.Exact || figure.rule() instanceof WordingRule.Nearest)
                .allSatisfy(figure -> assertThat(
                                Comparison.of(figure, new PublishedCells()).computed())
                        .contains(figure.published()));
    }

    private static Figure figure(String id) {
        return STEP.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
