package uk.tlevels.warehouse.release.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells a method change from revised data: how a file is cut from its table, and nothing about its words. */
class DataSetCutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rows: route = 'Total'|rows: route = 'Construction'",
                "region_name: region|region_name: upper(region)",
                "status: publication_status|status: upper(publication_status)",
                "people: student_count|people: group_count",
                "table: gold.results|level: upper(geographic_level)\\n    table: gold.results",
                "name: sex|name: sex\\n        from: upper(sex)"
            })
    void another_cut_is_another_method(String text, String replacement) {
        assertThat(cut("results", text, replacement.replace("\\n", "\n"))).isNotEqualTo(cut("results"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"missing: x|missing: z", "lag: 0|lag: 1", "left(time_period, 4)|right(time_period, 4)"})
    void other_holes_and_years_are_another_method(String text, String replacement) {
        assertThat(cut("awareness", text, replacement)).isNotEqualTo(cut("awareness"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label: Sex|label: Sex of the student",
                "title: Results|title: Grades",
                "hint: Filter by sex|hint: Sex"
            })
    void other_words_are_not(String text, String replacement) {
        assertThat(cut("results", text, replacement)).isEqualTo(cut("results"));
    }

    private static String cut(String file) {
        return SampleDefinition.release().dataSet(file).orElseThrow().cut();
    }

    private static String cut(String file, String text, String replacement) {
        return SampleDefinition.with(text, replacement)
                .dataSet(file)
                .orElseThrow()
                .cut();
    }
}
