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
            document: A plan
            cells:
              providers_2023: {table: gold.providers, column: provider_count, where: {time_period: "202324", time_identifier: Academic year}}
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
                    - {table: gold.providers, column: provider_count, where: {time_period: "202223", time_identifier: Academic year}}
            """;

    @Test
    void a_file_becomes_figures_in_its_order() {
        List<Figure> figures = read(FILE);

        assertThat(figures).extracting(Figure::id).containsExactly("A1", "A2");
        assertThat(figures)
                .extracting(Figure::ruleInWords)
                .containsExactly("over", "nearest 1, parts to the nearest 10");
        assertThat(figures.get(1).computedFrom().cells())
                .extracting(Cell::timePeriod)
                .containsExactly("202324", "202223");
        assertThat(figures.get(0).origin()).isEqualTo("f.yaml:5");
    }

    @ParameterizedTest(name = "{1} for {0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: A2                | id: A1                 | 11 | figure 'A1' is given twice",
                "quote: over           | qoute: over            | 6  | 'qoute' is not known here",
                "gold.providers, column: provider_count, where: {time_period: \"202324\" | gold.nothing, column: provider_count, where: {time_period: \"202324\" | 3 | 'gold.nothing' is no gold table",
                "gold.providers, column: provider_count, where: {time_period: \"202324\" | silver.provider, column: ukprn, where: {time_period: \"202324\" | 3 | 'silver.provider' is no gold table",
                "provider_count, where: {time_period: \"202324\" | count, where: {time_period: \"202324\" | 3 | table gold.providers has no column 'count'",
                "provider_count, where: {time_period: \"202324\" | programme, where: {time_period: \"202324\" | 3 | column 'programme' of table gold.providers holds no numbers",
                "{time_period: \"202324\" | {year: \"2023\"     | 3  | table gold.providers has no column 'year'",
                "time_period: \"202324\", time_identifier | time_identifier | 3 | the cell's [time_period] is missing",
                "from: providers_2023  | from: providers_2022   | 10 | no cell is named 'providers_2022'",
                "growth_percent        | growth                 | 19 | operation 'growth' is none of [sum, difference, ratio, percent, growth_percent, min]",
                "- providers_2023      | - sum: [providers_2023, providers_2023]\n                    - providers_2023 | 19 | operation 'growth_percent' does not take 3 terms",
                "rule: over            | rule: about            | 9  | rule 'about' is none of",
                "unit: percent         | unit: points           | 14 | '55%' is printed in percent, not in points",
                "rule: over            | rule: over\n    parts: nearest 1 | 10 | a single cell has no parts",
                "cells:                | cells:\n  spare: {table: gold.providers, column: provider_count, where: {time_period: \"1\", time_identifier: a}} | 3 | no figure uses cell 'spare'",
            })
    void a_figure_that_contradicts_itself_is_named_by_line(String sound, String broken, int line, String message) {
        assertThat(FILE).contains(sound);

        assertThatThrownBy(() -> read(FILE.replaceFirst(
                        java.util.regex.Pattern.quote(sound),
                        java.util.regex.Matcher.quoteReplacement(broken.replace("\\n", "\n")))))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("f.yaml:" + line + ": " + message);
    }

    private static List<Figure> read(String text) {
        return new FigureReader(CONTRACTS, new WordingRules("rule,wording,lower,upper\nover,,,\n"))
                .read("f.yaml", text);
    }
}
