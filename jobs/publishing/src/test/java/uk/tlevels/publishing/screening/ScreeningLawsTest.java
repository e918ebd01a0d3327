package uk.tlevels.publishing.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import uk.tlevels.publishing.screening.check.Verdict;

class ScreeningLawsTest {
    /** What a made-up data set cannot help: its names are in no dictionary, and the guide wants no row for a group. */
    private static final Set<String> MAY_WARN = Set.of("data_dict_col_name", "meta_fil_grp_is_fil");

    @Property(tries = 40)
    void a_valid_data_set_of_any_shape_passes(
            @ForAll @IntRange(min = 1, max = 3) int periods,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 2, max = 4) Integer> items,
            @ForAll boolean regional,
            @ForAll long seed) {
        ScreeningReport report =
                new GeneratedPair(periods, items, regional, seed).pair().screen();

        assertThat(faults(report)).isEmpty();
        assertThat(report.passed()).isTrue();
    }

    @Property(tries = 60)
    void topics_that_break_one_total_down_pass_and_one_part_too_many_fails(
            @ForAll @Size(min = 1, max = 5)
                    List<@Size(min = 1, max = 4) List<@IntRange(min = 1, max = 99) Integer>> topics,
            @ForAll @IntRange(max = 1000) int place) {
        TestPair pair = TestPair.base("topics");
        pair.data().keep("breakdown", "Total");
        pair.data().set(1, "student_count", "400");
        for (int topic = 0; topic < topics.size(); topic++) {
            int left = 400;
            for (int part : topics.get(topic)) {
                topic(pair, topic, part);
                left -= part;
            }
            topic(pair, topic, left);
        }
        assertThat(pair.screen().passed()).isTrue();

        int row = 2 + place % (pair.data().rows() - 1);
        int count = Integer.parseInt(pair.data().cell(row, "student_count"));
        pair.data().set(row, "student_count", Integer.toString(count + 1));
        assertThat(pair.screen().results())
                .filteredOn(r -> r.result() == Verdict.FAIL)
                .extracting(CheckResult::check)
                .containsExactly("parts_above_total");
    }

    private static void topic(TestPair pair, int topic, int count) {
        pair.data().copy(1);
        int row = pair.data().rows();
        pair.data().set(row, "breakdown_topic", "Topic " + topic);
        pair.data().set(row, "breakdown", "Part " + row);
        pair.data().set(row, "student_count", Integer.toString(count));
    }

    @Property(tries = 400)
    void a_single_fault_in_any_row_is_found(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 2, max = 3) Integer> items,
            @ForAll boolean regional,
            @ForAll long seed,
            @ForAll Fault fault,
            @ForAll @IntRange(min = 0, max = 10_000) int place) {
        TestPair pair = new GeneratedPair(2, items, regional, seed).pair();
        fault.into(pair, 1 + place % pair.data().rows());

        assertThat(faults(pair.screen())).isNotEmpty();
    }

    @Property(tries = 20)
    void the_same_files_give_the_same_report(
            @ForAll long seed, @ForAll Fault fault, @ForAll @IntRange(min = 1, max = 100) int row) {
        TestPair pair = new GeneratedPair(1, List.of(3, 2), true, seed).pair();
        fault.into(pair, row);

        assertThat(pair.screen()).isEqualTo(pair.screen());
    }

    private static List<CheckResult> faults(ScreeningReport report) {
        return report.results().stream()
                .filter(r ->
                        r.result() == Verdict.FAIL || (r.result() == Verdict.WARN && !MAY_WARN.contains(r.check())))
                .toList();
    }
}
