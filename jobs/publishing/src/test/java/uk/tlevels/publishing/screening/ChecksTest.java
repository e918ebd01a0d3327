package uk.tlevels.publishing.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.check.Verdict;

class ChecksTest {
    private static final List<String> BASES =
            List.of("learners", "providers", "places", "ethnicity", "topics", "legacy");

    private static final List<ScreeningCase> CASES = ScreeningCase.all();

    @TestFactory
    Stream<DynamicTest> a_check_says_what_its_case_expects() {
        return CASES.stream()
                .filter(c -> !c.check().equals("file_read"))
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    TestPair files = c.pair();
                    Pair pair = Screening.read(files.dataFile(), files.metaFile(), files.options());
                    // the names of data and metadata are looked at by two checks of one name
                    Outcome outcome = checks().filter(check -> check.id().equals(c.check()))
                            .map(check -> check.check(pair))
                            .max(Comparator.comparing(Outcome::verdict))
                            .orElseThrow();

                    assertThat(outcome.verdict()).as(outcome.message()).isEqualTo(c.verdict());
                    assertThat(c.says())
                            .allSatisfy(said -> assertThat(outcome.message()).contains(said));
                }));
    }

    @TestFactory
    Stream<DynamicTest> screening_as_a_whole_sees_every_fault() {
        return CASES.stream()
                .filter(c -> c.verdict() != Verdict.PASS)
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    ScreeningReport report = c.pair().screen();

                    // an earlier check may see a warned fault as a failure
                    assertThat(report.results()).anyMatch(r -> r.result().compareTo(c.verdict()) >= 0);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_the_published_screener_is_known_to_do_is_told() {
        return CASES.stream()
                .filter(c -> !c.officially().isEmpty())
                .map(c -> DynamicTest.dynamicTest(
                        c.name(), () -> assertThat(c.pair().screen().passedOfficially())
                                .isEqualTo(c.officially().equals("passes"))));
    }

    @TestFactory
    Stream<DynamicTest> a_valid_pair_passes_every_check() {
        return BASES.stream()
                .map(base -> DynamicTest.dynamicTest(base, () -> {
                    ScreeningReport report = TestPair.base(base).screen();

                    assertThat(report.passed()).isTrue();
                    assertThat(report.overallStage()).isEqualTo("Passed");
                    assertThat(report.results().stream().filter(r -> r.result() != Verdict.PASS))
                            .extracting(CheckResult::check)
                            // a group without a row of its own, as the written guide asks
                            .isSubsetOf("meta_fil_grp_is_fil");
                }));
    }

    @Test
    void every_check_has_a_case_for_every_fault_it_can_find() {
        Set<String> expected = checks().flatMap(c -> c.faults().stream().map(v -> c.id() + " " + v))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = CASES.stream()
                .filter(c -> c.verdict() != Verdict.PASS && !c.check().equals("file_read"))
                .map(c -> c.check() + " " + c.verdict())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void a_report_of_the_published_screener_has_83_results() {
        ScreeningReport report = TestPair.base("learners").screen();

        assertThat(report.results().stream().filter(r -> r.stage().isOfficial()))
                .hasSize(83);
        assertThat(report.apiSuitable()).isTrue();
        assertThat(report.passedOfficially()).isTrue();
    }

    @Test
    void screening_ends_with_the_stage_that_holds_a_failure_and_reports_all_of_it() {
        TestPair pair = TestPair.base("learners");
        pair.data().fill("time_identifier", "Academic Year");

        ScreeningReport report = pair.screen();

        assertThat(report.overallStage()).isEqualTo("Precheck time");
        assertThat(report.results().stream().filter(r -> r.stage() == Stage.PRECHECK_TIME))
                .extracting(CheckResult::check)
                .containsExactly("time_period_num", "time_id_valid", "time_id_mix");
        assertThat(report.results().get(report.results().size() - 1).stage()).isEqualTo(Stage.PRECHECK_TIME);
        assertThat(report.apiSuitable()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> a_file_that_cannot_be_read_is_a_failure_and_no_exception() {
        return CASES.stream()
                .filter(c -> c.check().equals("file_read"))
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    ScreeningReport report = c.pair().screen();

                    assertThat(report.results()).singleElement().satisfies(r -> {
                        assertThat(r.check()).isEqualTo("file_read");
                        assertThat(r.result()).isEqualTo(Verdict.FAIL);
                        assertThat(c.says())
                                .allSatisfy(said -> assertThat(r.message()).contains(said));
                    });
                    assertThat(report.overallStage()).isEqualTo("File read");
                }));
    }

    private static Stream<Check> checks() {
        return Arrays.stream(Stage.values()).flatMap(s -> Registry.checks(s).stream());
    }
}
