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

/** The files of {@code schemas/figures/} as they are shipped. */
class ShippedFiguresTest {
    private static final Path SCHEMAS = Schemas.folder();
    private static final Contracts CONTRACTS = Contracts.read(SCHEMAS);
    private static final FiguresStep STEP = FiguresStep.read(SCHEMAS, CONTRACTS);

    @Test
    void conditions_pin_the_key_of_their_table_but_for_what_the_rest_of_it_implies() {
        Set<String> implied = Set.of("geographic_level", "instrument", "wave");
        for (StatedFigure figure : STEP.figures()) {
            for (GoldCell cell : figure.computedFrom().cells()) {
                assertThat(CONTRACTS.table(cell.table()).primaryKey())
                        .describedAs("%s %s: %s", figure.origin(), figure.id(), cell)
                        .filteredOn(column -> !implied.contains(column))
                        .isSubsetOf(cell.where().keySet());
            }
        }
    }

    @Test
    void figures_stand_in_the_order_of_their_identifiers_within_a_file() {
        STEP.figures().stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.family(), figure.statement().document())))
                .values()
                .forEach(figures -> assertThat(figures)
                        .extracting(StatedFigure::id)
                        .isSortedAccordingTo(Comparator.naturalOrder()));
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
        assertThat(explained)
                .containsExactlyInAnyOrder("exact", "nearest", "over", "at least", "nearly", "up to", "words");
    }
}
