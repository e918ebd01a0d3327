package uk.tlevels.warehouse.release.data;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.release.data.SampleData.cells;
import static uk.tlevels.warehouse.release.data.SampleData.column;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.SampleDefinition;

class DisclosureControlTest {
    private static final Policy POLICY = new Policy(6, 6, Policy.Zeros.SHOWN, 1, 30, 50);
    private static final DataSetDefinition RESULTS = dataSet("results");
    private static final DataSetDefinition AWARENESS = dataSet("awareness");
    private static final DataSetDefinition PROVIDERS = dataSet("providers");

    @Test
    void percentages_are_taken_of_the_rounded_counts_beside_them() {
        Disclosed disclosed = control(
                new Policy(1, 1, Policy.Zeros.SHOWN, 5, 0, 0),
                SampleData.of(
                        RESULTS,
                        "202223|National|Total,Total|37,z,z,z",
                        "202223|National|Total,Merit|18,z,18,z",
                        "202223|National|Total,Pass|19,z,37,z"));

        assertThat(column(disclosed.shown(), "student_count")).containsExactly("35", "20", "20");
        assertThat(column(disclosed.shown(), "student_percent")).containsExactly("100.0", "57.1", "57.1");
        assertThat(column(disclosed.shown(), "cumulative_percent")).containsExactly("z", "57.1", "100.0");
        assertThat(disclosed.exact().rows().get(1).cells().get(0).text()).isEqualTo("18");
        assertThat(disclosed.exact().rows().get(1).cells().get(1).text()).startsWith("48.6486486486");
    }

    @Test
    void a_share_is_hidden_with_its_part_and_with_its_whole_and_else_shown() {
        Disclosed disclosed = control(SampleData.of(
                RESULTS,
                "202223|National|Total,Total|54,z,z,z",
                "202223|National|Total,Merit|24,z,24,z",
                "202223|National|Total,Pass|30,z,54,z",
                "202223|National|Female,Total|4,z,z,z",
                "202223|National|Female,Merit|4,z,4,z",
                "202223|National|Female,Pass|0,z,4,z",
                "202223|National|Male,Total|50,z,z,z",
                "202223|National|Male,Merit|20,z,20,z",
                "202223|National|Male,Pass|30,z,50,z"));

        List<String> counts = column(disclosed.shown(), "student_count");
        List<String> percentages = column(disclosed.shown(), "student_percent");
        assertThat(counts).containsExactly("54", "24", "30", "c", "c", "0", "c", "c", "30");
        assertThat(percentages)
                .as("a part of a hidden whole is hidden, even nobody")
                .containsExactly("100.0", "44.4", "55.6", "c", "c", "c", "c", "c", "c");
        assertThat(disclosed.hidden()).containsEntry(Reason.SMALL_COUNT, 4L).containsKey(Reason.DERIVED);
    }

    @Test
    void a_running_count_does_not_give_its_steps_back() {
        Disclosed disclosed = control(SampleData.of(
                RESULTS,
                "202223|National|Total,Total|60,z,z,z",
                "202223|National|Total,Merit|20,z,20,z",
                "202223|National|Total,Pass|3,z,23,z",
                "202223|National|Total,Unclassified|37,z,60,z"));

        List<String> running = column(disclosed.shown(), "cumulative_count");
        assertThat(running.subList(1, 3)).as("before and after the hidden step").contains("c");
        assertThat(column(disclosed.shown(), "student_count").get(2)).isEqualTo("c");
    }

    @Test
    void one_count_under_two_names_is_hidden_under_both_where_they_are_one() {
        DataSetDefinition twoNames = SampleDefinition.with(
                        "running:\n      - {indicator: cumulative_count, of: student_count, along: grade}",
                        "sums:\n      - {total: cumulative_count, parts: [student_count], where: {grade: [Merit]}}")
                .dataSet("results")
                .orElseThrow();
        Disclosed disclosed = control(SampleData.of(
                twoNames,
                "202223|National|Total,Total|40,z,z,z",
                "202223|National|Total,Merit|37,z,37,z",
                "202223|National|Total,Pass|3,z,40,z"));

        assertThat(column(disclosed.shown(), "cumulative_count")).containsExactly("z", "c", "40");
    }

    @Test
    void the_end_of_a_running_count_does_not_give_the_total_back() {
        Disclosed disclosed = control(SampleData.of(
                RESULTS,
                "202223|National|Total,Total|104,z,z,z",
                "202223|National|Total,Merit|104,z,104,z",
                "202223|National|Female,Total|4,z,z,z",
                "202223|National|Female,Merit|4,z,4,z",
                "202223|National|Male,Total|100,z,z,z",
                "202223|National|Male,Merit|100,z,100,z"));

        assertThat(column(disclosed.shown(), "student_count").get(4)).isEqualTo("c");
        assertThat(column(disclosed.shown(), "cumulative_count").get(5))
                .as("all men had a Merit or better")
                .isEqualTo("c");
    }

    @Test
    void a_running_count_over_items_of_which_the_first_does_not_occur_is_protected_too() {
        Disclosed disclosed = control(SampleData.of(
                RESULTS,
                "202223|National|Total,Total|110,z,z,z",
                "202223|National|Total,Pass|10,z,10,z",
                "202223|National|Total,Unclassified|100,z,110,z",
                "202223|National|Female,Total|60,z,z,z",
                "202223|National|Female,Pass|4,z,4,z",
                "202223|National|Female,Unclassified|56,z,60,z",
                "202223|National|Male,Total|50,z,z,z",
                "202223|National|Male,Pass|6,z,6,z",
                "202223|National|Male,Unclassified|44,z,50,z"));

        assertThat(column(disclosed.shown(), "student_count").get(7)).isEqualTo("c");
        assertThat(column(disclosed.shown(), "cumulative_count").get(7)).isEqualTo("c");
    }

    @Test
    void a_complement_does_not_give_a_hidden_count_back() {
        Disclosed disclosed = control(SampleData.of(
                PROVIDERS,
                "202223|Provider, 10000001, One||50,3,47,z,12.25",
                "202223|Provider, 10000002, Other||50,20,30,z,0.04"));

        assertThat(cells(disclosed.shown(), 0)).containsExactly("50", "c", "c", "c", "12.3");
        assertThat(cells(disclosed.shown(), 1)).containsExactly("50", "20", "30", "40", "low");
    }

    @Test
    void a_total_over_places_does_not_give_a_hidden_place_back() {
        Disclosed disclosed = control(SampleData.of(
                RESULTS,
                "202223|National|Total,Total|60,z,z,z",
                "202223|Regional, E12000001, North East|Total,Total|3,z,z,z",
                "202223|Regional, E12000002, North West|Total,Total|37,z,z,z",
                "202223|Regional, E12000003, Yorkshire|Total,Total|20,z,z,z"));

        assertThat(column(disclosed.shown(), "student_count")).containsExactly("60", "c", "37", "c");
    }

    @Test
    void a_gold_cell_in_two_data_sets_is_hidden_in_both() {
        DataSetDefinition copy = SampleDefinition.read(SampleDefinition.TEXT
                        .replace("file: results", "file: others")
                        .replace("data_set: results", "data_set: others"))
                .dataSet("others")
                .orElseThrow();
        DataSet one = SampleData.of(
                RESULTS,
                "202223|National|Total,Total|60,z,z,z|all",
                "202223|National|Female,Total|3,z,z,z|women",
                "202223|National|Male,Total|57,z,z,z|men");
        DataSet other = SampleData.of(
                copy, "202223|National|Total,Total|3,z,z,z|women", "202223|National|Female,Total|3,z,z,z|not men");

        List<Disclosed> disclosed =
                new DisclosureControl(POLICY).of(List.of(one, other)).dataSets();

        assertThat(column(disclosed.get(0).shown(), "student_count")).containsExactly("60", "c", "c");
        assertThat(column(disclosed.get(1).shown(), "student_count"))
                .as("and what would give it back in the other")
                .containsExactly("c", "c");
    }

    @Test
    void what_providers_that_are_left_out_have_together_is_protected_like_a_count() {
        DataSetDefinition providers = SampleDefinition.read(
                        SampleDefinition.TEXT.replace("start_count", "student_count"))
                .dataSet("providers")
                .orElseThrow();
        DataSet nation = SampleData.of(RESULTS, "202223|National|Total,Total|102,z,z,z|all");
        DataSet shown = SampleData.of(
                providers,
                "202223|Provider, 10000001, One||60,10,50,z,12.25|one",
                "202223|Provider, 10000002, Other||40,20,20,z,0.04|other");

        List<Disclosed> disclosed =
                new DisclosureControl(POLICY).of(List.of(nation, shown)).dataSets();

        assertThat(List.of(
                        cells(disclosed.get(0).shown(), 0).get(0),
                        cells(disclosed.get(1).shown(), 0).get(0),
                        cells(disclosed.get(1).shown(), 1).get(0)))
                .as("102 less 60 and 40 are 2 at others")
                .contains("c");
    }

    @Test
    void estimates_from_too_few_answers_are_not_shown() {
        Disclosed disclosed = control(SampleData.of(
                AWARENESS,
                "2023|National|Parents|47.25,40,50,30,41.25",
                "2023|National|Pupils|20.5,10,30,29,17",
                "2023|National|Teachers|20.5,10,30,4,38",
                "2023|National|Employers|x,x,x,x,x"));

        assertThat(cells(disclosed.shown(), 0)).containsExactly("47.3", "40.0", "50.0", "30", "41.3");
        assertThat(cells(disclosed.shown(), 1)).containsExactly("u", "u", "u", "29", "17.0");
        assertThat(cells(disclosed.shown(), 2)).containsExactly("u", "u", "u", "c", "c");
        assertThat(cells(disclosed.shown(), 3)).containsExactly("x", "x", "x", "x", "x");
        assertThat(disclosed.hidden())
                .isEqualTo(Map.of(Reason.LOW_BASE, 6L, Reason.SMALL_COUNT, 1L, Reason.DERIVED, 1L));
    }

    @Test
    void a_mean_over_nobody_known_is_not_shown() {
        Disclosed disclosed = control(SampleData.of(AWARENESS, "2023|National|Parents|47.25,40,50,x,41.25"));

        assertThat(cells(disclosed.shown(), 0)).containsExactly("u", "u", "u", "x", "c");
    }

    @Test
    void a_share_of_nobody_is_not_applicable() {
        Disclosed disclosed = control(
                SampleData.of(RESULTS, "202223|National|Total,Total|0,z,z,z", "202223|National|Total,Merit|0,z,0,z"));

        assertThat(cells(disclosed.shown(), 1)).containsExactly("0", "z", "0", "z");
    }

    private static Disclosed control(DataSet dataSet) {
        return control(POLICY, dataSet);
    }

    private static Disclosed control(Policy policy, DataSet dataSet) {
        return new DisclosureControl(policy).of(List.of(dataSet)).dataSets().get(0);
    }

    private static DataSetDefinition dataSet(String file) {
        return SampleDefinition.release().dataSet(file).orElseThrow();
    }
}
