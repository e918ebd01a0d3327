package uk.tlevels.warehouse.pipeline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.TableName;

class ComparedFigureTest {
    private static final TableName TABLE = TableName.of("gold.results");
    private static final GoldCell PASSED = cell("passed", "2023");
    private static final GoldCell STUDENTS = cell("students", "2023");
    private static final GoldCell LAST_YEAR = cell("passed", "2022");

    private final CellLookup held = new HeldRows(Map.of(
            TABLE,
            List.of(
                    row("2023", "Total", 3119L, 3448L),
                    row("2022", "Total", null, 991L),
                    row("2021", "Female", 1L, 2L),
                    row("2021", "Male", 3L, 4L))));

    @Test
    void counts_are_printed_with_thousands_separators() {
        ComparedFigure comparison = ComparedFigure.of(figure("students", exact("3,448"), STUDENTS), held);

        assertThat(comparison.computed()).contains("3,448");
        assertThat(comparison.computedExact()).contains("3448");
        assertThat(comparison.agrees()).isTrue();
    }

    @Test
    void percentages_of_counts_are_exact_until_they_are_printed() {
        Term rate = new Combination(Combine.PERCENT, List.of(PASSED, STUDENTS));

        ComparedFigure comparison = ComparedFigure.of(figure("percent", nearest("0.1", "90.5%"), rate), held);

        assertThat(comparison.computed()).contains("90.5%");
        assertThat(comparison.computedExact()).contains("90.45823665893271");
        assertThat(comparison.agrees()).isTrue();
    }

    @Test
    void a_figure_that_cannot_agree_shows_what_was_computed() {
        ComparedFigure comparison = ComparedFigure.of(figure("students", exact("3,449"), STUDENTS), held);

        assertThat(comparison.computed()).contains("3,448");
        assertThat(comparison.agrees()).isFalse();
    }

    @Test
    void rounded_parts_are_combined_as_printed() {
        CellLookup percentages = cell ->
                List.of(new CellLookup.Found(Optional.of(new BigDecimal(cell.equals(PASSED) ? "46.5" : "11.4")), ""));
        Combination difference = new Combination(Combine.DIFFERENCE, List.of(PASSED, STUDENTS));
        BigDecimal step = BigDecimal.ONE;

        ComparedFigure comparison = ComparedFigure.of(
                figure(
                        "percentage points",
                        exact("36"),
                        difference,
                        Optional.of(new StatedFigure.Parts(step, difference.ofPartsTo(step)))),
                percentages);

        assertThat(comparison.computed()).contains("36");
        assertThat(comparison.computedExact()).contains("35.1");
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.figure().ruleInWords()).isEqualTo("exact, parts to the nearest 1");
    }

    @Test
    void a_cell_in_no_row_or_without_a_value_computes_nothing_and_disagrees() {
        for (Term missing :
                List.of(cell("passed", "1999"), LAST_YEAR, new Combination(Combine.SUM, List.of(PASSED, LAST_YEAR)))) {
            ComparedFigure comparison = ComparedFigure.of(figure("students", exact("1"), missing), held);

            assertThat(comparison.computed()).isEmpty();
            assertThat(comparison.computedExact()).isEmpty();
            assertThat(comparison.agrees()).isFalse();
        }
    }

    @Test
    void a_cell_in_several_rows_makes_its_figure_ambiguous_and_names_the_rows() {
        ComparedFigure comparison = ComparedFigure.of(figure("students", exact("1"), cell("passed", "2021")), held);

        assertThat(comparison.computed()).isEmpty();
        assertThat(comparison.agrees()).isFalse();
        assertThat(comparison.ambiguity()).hasValueSatisfying(why -> assertThat(why)
                .startsWith("gold.results.passed where {time_period=2021} is in 2 rows")
                .contains("sex=Female", "sex=Male"));
    }

    private static GoldCell cell(String column, String year) {
        return new GoldCell(TABLE, column, Map.of("time_period", year));
    }

    private static Map<String, Object> row(String year, String sex, Long passed, Long students) {
        Map<String, Object> row = new HashMap<>();
        row.put("time_period", year);
        row.put("sex", sex);
        row.put("passed", passed);
        row.put("students", students);
        return row;
    }

    private static WordingRule exact(String printed) {
        return new WordingRule.Exact(Printed.of(printed).orElseThrow());
    }

    private static WordingRule nearest(String step, String printed) {
        return new WordingRule.Nearest(new BigDecimal(step), Printed.of(printed).orElseThrow());
    }

    private static StatedFigure figure(String unit, WordingRule rule, Term term) {
        return figure(unit, rule, term, Optional.empty());
    }

    private static StatedFigure figure(String unit, WordingRule rule, Term term, Optional<StatedFigure.Parts> parts) {
        return new StatedFigure(
                "A1",
                "Starts",
                new Statement("A plan", Optional.empty(), "as stated", "as printed", unit),
                rule,
                term,
                parts,
                Optional.empty(),
                "f.yaml:7");
    }
}
