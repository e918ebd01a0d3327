package uk.tlevels.warehouse.pipeline.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;

class FigureReaderTest {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());
    private static final String FILE =
            """
            family: Starts
            document: A plan
            cells:
              providers_2023: {table: gold.providers, column: provider_count,
                where: {time_period: 202324, time_identifier: Academic year}}
            figures:
              - id: A1
                quote: over 250
                published: "250"
                unit: providers
                rule: over
                computed_from: providers_2023
              - id: A2
                quote: up 55%
                published: 55%
                unit: percent
                rule: nearest 1
                parts: nearest 10
                computed_from:
                  growth_percent:
                    - providers_2023
                    - {table: gold.providers, column: provider_count,
                       where: {time_period: 202223, time_identifier: Academic year}}
            """;

    @Test
    void a_file_becomes_figures_in_its_order() {
        List<StatedFigure> figures = read(FILE);

        assertThat(figures).extracting(StatedFigure::id).containsExactly("A1", "A2");
        assertThat(figures)
                .extracting(StatedFigure::ruleInWords)
                .containsExactly("over", "nearest 1, parts to the nearest 10");
        assertThat(figures.get(1).computedFrom().cells())
                .extracting(GoldCell::timePeriod)
                .containsExactly("202324", "202223");
        assertThat(figures.get(0).origin()).isEqualTo("f.yaml:7");
    }

    @ParameterizedTest(name = "{1} for {0}: {3}")
    @CsvSource(
            delimiter = '|',
            // texts that begin with an apostrophe are no quoted ones
            quoteCharacter = '"',
            value = {
                "id: A2                  | id: A1                   | 13 | figure 'A1' is given twice",
                "quote: over             | qoute: over              | 8  | 'qoute' is not known here",
                "table: gold.providers   | table: gold.nothing      | 4  | 'gold.nothing' is no gold table",
                "table: gold.providers   | table: silver.provider   | 4  | 'silver.provider' is no gold table",
                "column: provider_count  | column: count            | 4  | table gold.providers has no column 'count'",
                "column: provider_count  | column: programme        | 4  | column 'programme' of table gold.providers holds no",
                "{time_period: 202324    | {year: 2023              | 5  | table gold.providers has no column 'year'",
                "{time_period: 202324,   | {                        | 5  | the cell's [time_period] is missing",
                "from: providers_2023    | from: providers_2022     | 12 | no cell is named 'providers_2022'",
                "growth_percent          | growth                   | 21 | operation 'growth' is none of [sum, difference, ratio,",
                "growth_percent          | min: []^      ratio    | 20 | a cell (table, column, where) or one operation is exp",
                "- providers_2023        | - min: [providers_2023]  | 21 | operation 'min' does not take 1 terms",
                "rule: over              | rule: about              | 11 | rule 'about' is none of",
                "unit: percent           | unit: points             | 16 | '55%' is printed in percent, not in points",
                "rule: over              | rule: over^    parts: 1  | 12 | a single cell has no parts",
                "from: providers_2023    | from: {min: [{}]}        | 12 | a cell (table, column, where) or one operation is exp",
                "parts: nearest 10       | parts: over              | 18 | rule 'over' is none of",
            })
    void a_figure_that_contradicts_itself_is_named_by_line(String sound, String broken, int line, String message) {
        assertThat(FILE).contains(sound);

        int at = FILE.indexOf(sound);
        String text = FILE.substring(0, at) + broken.replace('^', '\n') + FILE.substring(at + sound.length());

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("f.yaml:" + line + ": " + message);
    }

    @Test
    void a_cell_that_no_figure_uses_is_refused() {
        String spare = "where: {time_period: 202122, time_identifier: Academic year}}\n";

        assertThatThrownBy(() -> read(FILE.replaceFirst(
                        "cells:\n", "cells:\n  spare: {table: gold.providers, column: provider_count, " + spare)))
                .hasMessage("f.yaml:4: no figure uses cell 'spare'");
    }

    private static List<StatedFigure> read(String text) {
        return new FigureReader(CONTRACTS, new WordingRules("rule,wording,lower,upper\nover,,,\n"))
                .read("f.yaml", text);
    }
}
