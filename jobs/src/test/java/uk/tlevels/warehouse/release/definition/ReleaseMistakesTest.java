package uk.tlevels.warehouse.release.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.tlevels.disclosure.table.Inequality;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Mistake;

/** Each way a definition of a release can contradict itself or the tables is refused with file, line and reason. */
class ReleaseMistakesTest {
    @Test
    void without_a_mistake_it_is_read() {
        assertThat(SampleDefinition.release().dataSets())
                .extracting(DataSetDefinition::file)
                .containsExactly("results", "awareness", "providers");
    }

    @TestFactory
    Stream<DynamicTest> the_frame_is_refused_for() {
        return Stream.of(
                        new Mistake(
                                "an unknown key",
                                "coverage: [England.]",
                                "covers: [England.]",
                                "'covers' is not known here"),
                        new Mistake(
                                "a missing key", "summary: Results and awareness.\n", "", "'summary' is missing", -2),
                        new Mistake(
                                "a name with capitals",
                                "name: sample",
                                "name: Sample",
                                "begins with a letter and holds lower-case"),
                        new Mistake(
                                "a title of 61 characters",
                                "Sample of T Levels",
                                "t".repeat(61),
                                "has 61 characters; at least 1 and at most 60"),
                        new Mistake(
                                "a summary of 161 characters",
                                "Results and awareness.",
                                "s".repeat(161),
                                "at most 160"),
                        new Mistake(
                                "a type that there is not",
                                "Official statistics in development",
                                "Experimental statistics",
                                "'Experimental statistics' is no type of release; Explore Education Statistics has [Accredited"),
                        new Mistake(
                                "a contact without address",
                                "  email: team@example.gov.uk\n",
                                "",
                                "'email' is missing",
                                -1),
                        new Mistake(
                                "a policy that contradicts itself",
                                "low_base: 50",
                                "low_base: 20",
                                "the low base 20 is below the minimum base 30",
                                -3),
                        new Mistake(
                                "a threshold of 0",
                                "threshold: 6",
                                "threshold: 0",
                                "the threshold is 1 or more, not 0"),
                        new Mistake(
                                "a threshold in words",
                                "threshold: 6",
                                "threshold: six",
                                "'six' is not a whole number"),
                        new Mistake(
                                "a period of two years",
                                "period: 2022/23\n    status: Prov",
                                "period: 2022/24\n    status: Prov",
                                "'2022/24' is not an academic year such as 2023/24"),
                        new Mistake(
                                "an unknown status",
                                "status: Revised",
                                "status: Corrected",
                                "'Corrected' is no status; known: Provisional, Interim, Revised, Final"),
                        new Mistake(
                                "a day that there is not",
                                "2023-08-17",
                                "2023-08-32",
                                "'2023-08-32' is not a day such as 2024-04-25"),
                        new Mistake(
                                "one edition twice",
                                "  - period: 2022/23\n    status: Revised",
                                "  - period: 2022/23\n    status: Provisional",
                                "the edition of 2022/23 at this status is given twice"),
                        new Mistake(
                                "a comparison with no period",
                                "{period: 2022/23, status: Provisional}",
                                "{status: Provisional}",
                                "'period' is missing"),
                        new Mistake(
                                "a comparison with a wrong period",
                                "compared_with: {period: 2022/23",
                                "compared_with: {period: last year",
                                "'last year' is not an academic year"),
                        new Mistake("no note of what is new", "    note: The first.\n", "", "'note' is missing", -3))
                .map(mistake -> mistake.in(SampleDefinition.TEXT, SampleDefinition.FILE, SampleDefinition::read));
    }

    @Test
    void a_release_without_editions_is_refused() {
        String text = SampleDefinition.TEXT;
        String without = text.substring(0, text.indexOf("editions:")) + "editions: []\n"
                + text.substring(text.indexOf("data_sets:"));

        assertThat(refusal(without)).hasMessage(SampleDefinition.FILE + ":14: a release has at least one edition");
    }

    @TestFactory
    Stream<DynamicTest> a_data_set_is_refused_for() {
        return Stream.of(
                        new Mistake(
                                "a table without contract",
                                "gold.results",
                                "gold.result",
                                "no contract in schemas/gold describes table gold.result"),
                        new Mistake(
                                "a table of people",
                                "gold.results",
                                "silver.enrolment",
                                "'silver.enrolment' is not a gold table; a release shows gold tables only"),
                        new Mistake(
                                "a file given twice",
                                "file: awareness",
                                "file: results",
                                "data set 'results' is given twice"),
                        new Mistake("an unknown key", "lag: 0", "lagged: 0", "'lagged' is not known here"),
                        new Mistake("a lag in words", "lag: 0", "lag: one", "'one' is not a whole number"),
                        new Mistake(
                                "a status without its day", "    as_at: snapshot_date\n", "", "'as_at' is missing", -6),
                        new Mistake(
                                "a day without its status",
                                "    status: publication_status\n",
                                "",
                                "as_at says what day a status is of",
                                0),
                        new Mistake(
                                "a level that there is not",
                                "Regional:\n        region_code",
                                "Region:\n        region_code",
                                "'Region' is no geographic level below the country",
                                1),
                        new Mistake(
                                "a geographic column that there is not",
                                "region_name: region",
                                "region: region",
                                "'region' is no geographic column; level Regional has [region_code, region_name]"),
                        new Mistake(
                                "a label of 81 characters",
                                "label: Number of students",
                                "label: " + "n".repeat(81),
                                "has 81 characters; at least 1 and at most 80"),
                        new Mistake("a blank label", "label: Grade", "label: ' '", "has 0 characters"),
                        new Mistake(
                                "a name of 51 characters",
                                "name: mean_age",
                                "name: " + "n".repeat(51),
                                "has 51 characters; at least 1 and at most 50"),
                        new Mistake(
                                "a name in camel case",
                                "name: mean_age",
                                "name: meanAge",
                                "'meanAge' is not a name: it begins with a letter and holds lower-case letters, digits and _"),
                        new Mistake(
                                "a name that begins with a digit", "name: sex", "name: 1sex", "'1sex' is not a name"),
                        new Mistake(
                                "a column given twice",
                                "name: aware_low",
                                "name: aware_percent",
                                "column 'aware_percent' is given twice"),
                        new Mistake(
                                "a filter with the name of a place",
                                "name: sex",
                                "name: region_name",
                                "column 'region_name' is given twice"),
                        new Mistake(
                                "an indicator with the name of a time",
                                "name: mean_age",
                                "name: time_period",
                                "column 'time_period' is given twice"),
                        new Mistake("no way to fill holes", "missing: x", "missing: c", "'c' is none of 0, z and x"),
                        new Mistake(
                                "overlap over no filter",
                                "missing: x",
                                "overlapping: [age]",
                                "'age' is neither a filter of this data set nor geography"),
                        new Mistake(
                                "a running count along no filter",
                                "along: grade}",
                                "along: grades}",
                                "'grades' is not a filter of this data set"),
                        new Mistake(
                                "a running count along a filter without order",
                                "        order: [Merit, Pass, Unclassified]\n",
                                "",
                                "filter 'grade' has no order to run up along",
                                18),
                        new Mistake(
                                "a running count of a percentage",
                                "of: student_count, along",
                                "of: student_percent, along",
                                "indicator 'student_percent' is not a count of people"),
                        new Mistake(
                                "a sum of an unknown indicator",
                                "parts: [left_count, kept_count]",
                                "parts: [left_count, stayed]",
                                "there is no indicator 'stayed' in this data set"))
                .map(mistake -> mistake.in(SampleDefinition.TEXT, SampleDefinition.FILE, SampleDefinition::read));
    }

    @TestFactory
    Stream<DynamicTest> an_indicator_is_refused_for() {
        return Stream.of(
                        new Mistake(
                                "being count and percentage",
                                "people: student_count\n      - name: student_percent",
                                "people: student_count\n        unit: \"%\"\n      - name: student_percent",
                                "'student_count' counts people and is given in %: an indicator is either a count or a percentage",
                                1),
                        new Mistake(
                                "measuring two things",
                                "        mean: aware_percent\n",
                                "        mean: aware_percent\n        plain: days\n",
                                "'mean_age' measures [plain, mean]; give exactly one of",
                                -3),
                        new Mistake(
                                "measuring nothing", "        plain: group_count\n", "", "'days' measures nothing", -3),
                        new Mistake(
                                "a unit that there is not",
                                "unit: \"%\"\n        decimals: 0",
                                "unit: percent\n        decimals: 0",
                                "'percent' is no unit; known: %, pp, £, £m, or none for a number"),
                        new Mistake(
                                "a share that is no percentage",
                                "unit: \"%\"\n        decimals: 0",
                                "decimals: 0",
                                "'left_percent' is a share of people and needs unit: \"%\"",
                                -2),
                        new Mistake(
                                "no decimals",
                                "        decimals: 1\n        mean: a",
                                "        mean: a",
                                "'decimals' is missing",
                                -2),
                        new Mistake(
                                "ten decimals",
                                "decimals: 1\n        mean: a",
                                "decimals: 10\n        mean: a",
                                "numbers have at most 9 decimals, not 10"),
                        new Mistake(
                                "parts of people",
                                "people: group_count\n",
                                "people: group_count\n        decimals: 1\n",
                                "people are counted in whole numbers: leave decimals out",
                                1),
                        new Mistake(
                                "an unknown part",
                                "{part: left_count, whole",
                                "{part: gone_count, whole",
                                "there is no indicator 'gone_count' in this data set"),
                        new Mistake(
                                "a whole that counts nobody",
                                "whole: start_count}",
                                "whole: left_percent}",
                                "indicator 'left_percent' is not a count of people"),
                        new Mistake(
                                "a share across no filter",
                                "{part: student_count, whole: student_count, across: grade}",
                                "{part: student_count, whole: student_count, across: grades}",
                                "'grades' is not a filter with a total"),
                        new Mistake(
                                "a share across a filter without total",
                                "{part: left_count, whole: start_count}",
                                "{part: left_count, whole: start_count, across: sex}",
                                "'sex' is not a filter with a total"),
                        new Mistake(
                                "an estimate without base",
                                "        estimate: aware_percent_lower_ci\n        base: respondent_count\n",
                                "        estimate: aware_percent_lower_ci\n",
                                "'base' is missing",
                                -4),
                        new Mistake(
                                "an unknown base",
                                "base: respondent_count\n      - name: aware_high",
                                "base: respondents\n      - name: aware_high",
                                "there is no indicator 'respondents' in this data set"),
                        new Mistake(
                                "a base of a count",
                                "people: group_count\n",
                                "people: group_count\n        base: start_count\n",
                                "a base belongs to an estimate or a mean; leave it out",
                                1))
                .map(mistake -> mistake.in(SampleDefinition.TEXT, SampleDefinition.FILE, SampleDefinition::read));
    }

    @TestFactory
    Stream<DynamicTest> values_and_sentences_are_refused_for() {
        return Stream.of(
                        new Mistake(
                                "an unknown data set",
                                "women: {data_set: results",
                                "women: {data_set: result",
                                "there is no data set 'result'; there are [results, awareness, providers]"),
                        new Mistake(
                                "an unknown indicator",
                                "results, indicator: student_count, where",
                                "results, indicator: students, where",
                                "there is no indicator 'students' in data set results; it has [student_count"),
                        new Mistake(
                                "a filter that the data set has not",
                                "where: {sex: Female}",
                                "where: {gender: Female}",
                                "'gender' is not a filter of data set results; it has [sex, grade]"),
                        new Mistake(
                                "what stood before of what is no number of a data set",
                                "{before: women}",
                                "{before: growth}",
                                "one number of a data set that is defined above is expected"),
                        new Mistake(
                                "the period of a word",
                                "value: \"{students}\"",
                                "value: \"{title.period}\"",
                                "'title' is a word and is of no period"),
                        new Mistake(
                                "several items",
                                "where: {sex: Female}",
                                "where: {sex: [Female, Male]}",
                                "a value is one number of the whole country: name one item of each filter"),
                        new Mistake("all items", "where: {sex: Female}", "where: {sex: all}", "a value is one number"),
                        new Mistake(
                                "no item", "where: {sex: Female}", "where: {sex: []}", "say at least one item of sex"),
                        new Mistake(
                                "a place",
                                "where: {sex: Female}",
                                "where: {geographic_level: Regional}",
                                "a value is one number of the whole country"),
                        new Mistake(
                                "more decimals than published",
                                "{grade: Pass}, decimals: 0",
                                "{grade: Pass}, decimals: 2",
                                "2 decimals are more than the 1 that the indicator is published with"),
                        new Mistake(
                                "the name of a word",
                                "women: {",
                                "period: {",
                                "'period' stands for a word that every release has; choose another name"),
                        new Mistake(
                                "a change from what is not defined above",
                                "change_percent: [students, students_before]",
                                "change_percent: [students, women]",
                                "two values that are defined above are expected, the later and the earlier; there are [students, students_before]"),
                        new Mistake(
                                "a change of three values",
                                "difference: [students, students_before]",
                                "difference: [students, students_before, growth]",
                                "two values"),
                        new Mistake(
                                "a value that is not defined",
                                "value: \"{students}\"",
                                "value: \"{starters}\"",
                                "no value 'starters' is defined; there are [growth, more, passed, students, students_before, students_moved, students_then, women, women_then]"),
                        new Mistake(
                                "two wordings",
                                "{growth: rose / fell / did not change}",
                                "{growth: rose / fell}",
                                "has 2 wordings; give three with / between: above zero, below zero, zero"),
                        new Mistake(
                                "four wordings",
                                "{growth: rose / fell / did not change}",
                                "{growth: rose / fell / x / y}",
                                "has 4 wordings"),
                        new Mistake("a brace that is not closed", "in {period}.", "in {period.", "a brace in"),
                        new Mistake("a brace that is not opened", "in {period}.", "in period}.", "a brace in"),
                        new Mistake(
                                "a name in capitals",
                                "{students} students in",
                                "{Students} students in",
                                "opens no {value} and no {value: above / below / zero}"),
                        new Mistake(
                                "a wording by a word",
                                "in {period}.",
                                "in {period: a / b / c}.",
                                "'period' is a word and has no sign to choose a wording by"),
                        new Mistake(
                                "an unknown key of a headline",
                                "sentence: \"Students",
                                "phrase: \"Students",
                                "'phrase' is not known here"),
                        new Mistake(
                                "a heading that no anchor can be made of",
                                "heading: Results",
                                "heading: 2023",
                                "a heading begins with a letter and no other section has it: '2023'"))
                .map(mistake -> mistake.in(SampleDefinition.TEXT, SampleDefinition.FILE, SampleDefinition::read));
    }

    @TestFactory
    Stream<DynamicTest> a_table_or_chart_is_refused_for() {
        return Stream.of(
                        new Mistake(
                                "being neither",
                                "- table:\n          title: Grades",
                                "- tabel:\n          title: Grades",
                                "'tabel' is not known here",
                                1),
                        new Mistake(
                                "being both",
                                "          indicator: student_count\n      - chart:",
                                "          indicator: student_count\n        chart:",
                                "an exhibit is one table or one chart",
                                -6),
                        new Mistake(
                                "rows by no dimension",
                                "rows: sex",
                                "rows: gender",
                                "data set results has no dimension 'gender'; it has [grade, region_code, region_name, sex, time_period]"),
                        new Mistake(
                                "places of no level",
                                "rows: sex",
                                "rows: region_name",
                                "'region_name' names places: say under where of which geographic_level, e.g. Regional"),
                        new Mistake(
                                "a level that the data set has not",
                                "where: {sex: [all], grade: [all]}",
                                "where: {geographic_level: Ward}",
                                "data set results has no level [Ward]; it has [National, Regional]"),
                        new Mistake(
                                "several indicators and columns of something else",
                                "indicator: student_count\n      - chart",
                                "indicators: [student_count, student_percent]\n      - chart",
                                "a table shows one indicator, or several with columns: indicators",
                                -5),
                        new Mistake(
                                "no indicator",
                                "          indicator: student_count\n      - chart",
                                "      - chart",
                                "a table shows one indicator",
                                -5),
                        new Mistake(
                                "a title of 201 characters",
                                "title: Grades by sex",
                                "title: " + "t".repeat(201),
                                "at most 200"),
                        new Mistake(
                                "a kind that there is not",
                                "kind: line",
                                "kind: pie",
                                "'pie' is no chart; known: line, bars, grouped bars, stacked bars, lying bars, ranked bars"),
                        new Mistake(
                                "a line without series", "          series: audience\n", "", "'series' is missing", -5),
                        new Mistake(
                                "bars with series",
                                "kind: line",
                                "kind: bars",
                                "a chart of this kind has one series",
                                4),
                        new Mistake(
                                "a line over something else than time",
                                "category: time_period",
                                "category: audience",
                                "a line goes over time; its category is time_period"),
                        new Mistake(
                                "half an interval",
                                "          upper: aware_high\n",
                                "",
                                "an interval has two ends; give both lower and upper",
                                -8),
                        new Mistake(
                                "intervals that the kind does not show",
                                "kind: line",
                                "kind: grouped bars",
                                "a chart of this kind shows no intervals",
                                6),
                        new Mistake(
                                "no coverage",
                                "          coverage: people in England\n",
                                "",
                                "'coverage' is missing",
                                -9))
                .map(mistake -> mistake.in(SampleDefinition.TEXT, SampleDefinition.FILE, SampleDefinition::read));
    }

    @Test
    void more_headlines_or_sections_than_anyone_reads_are_refused() {
        String headline = "  - {title: Students, value: \"{students}\", sentence: One.}\n";
        String section = "  - {heading: Part %s, text: [One.]}\n";
        StringBuilder sections = new StringBuilder();
        "abcdefghij".chars().forEach(c -> sections.append(section.formatted((char) c)));

        assertThat(refusal(SampleDefinition.TEXT.replace("headlines:\n", "headlines:\n" + headline.repeat(6))))
                .hasMessageContaining("a release has at most 6 headlines");
        assertThat(refusal(SampleDefinition.TEXT.replace("sections:\n", "sections:\n" + sections)))
                .hasMessageContaining("at most 10 sections can be read in ten minutes");
    }

    @Test
    void a_heading_given_twice_is_refused() {
        ContractException refused = refusal(SampleDefinition.TEXT.replace(
                "methodology:\n", "methodology:\n  - heading: Sources\n    text: [Others.]\n"));

        assertThat(refused.reason()).isEqualTo("a heading begins with a letter and no other section has it: 'Sources'");
    }

    @Test
    void relations_between_counts_are_read_as_inequalities() {
        List<Inequality> relations =
                SampleDefinition.read(relations("3 merit + 2 <= all + 10")).relations();

        assertThat(relations)
                .containsExactly(new Inequality(
                        List.of(
                                new Inequality.Term(3, "results", "student_count", Map.of("grade", "Merit")),
                                new Inequality.Term(-1, "results", "cumulative_count", Map.of())),
                        8,
                        "3 merit + 2 <= all + 10"));
    }

    @Test
    void a_relation_that_cannot_be_read_is_refused_with_its_line() {
        Map.of(
                        "merit < all", "'merit < all' is not two sums with <= between them",
                        "merit <= all <= merit", "is not two sums with <= between them",
                        "merit <= every", "'every' is neither a number nor one of the counts [merit, all]",
                        "merit - 1 <= all", "'merit - 1' is neither a number nor one of the counts",
                        "1 <= 2", "'1 <= 2' names no count")
                .forEach((relation, reason) -> {
                    ContractException refused = refusal(relations(relation));
                    assertThat(refused.reason()).contains(reason);
                    assertThat(refused.getMessage())
                            .startsWith(SampleDefinition.FILE + ":"
                                    + (relations(relation).lines().toList().indexOf("    - " + relation) + 1) + ": ");
                });
        assertThat(refusal(relations("merit <= all")
                                .replace("indicator: cumulative_count}", "indicator: student_percent}"))
                        .reason())
                .contains("student_percent");
    }

    private static String relations(String relation) {
        return SampleDefinition.TEXT.replace(
                "values:\n",
                """
                relations:
                  counts:
                    merit: {data_set: results, indicator: student_count, where: {grade: Merit}}
                    all: {data_set: results, indicator: cumulative_count}
                  hold:
                    - %s
                values:
                """
                        .formatted(relation));
    }

    private static ContractException refusal(String text) {
        return catchThrowableOfType(ContractException.class, () -> SampleDefinition.read(text));
    }
}
