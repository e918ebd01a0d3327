package uk.tlevels.generator.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.generator.quota.Quotas;

class SurveySampleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void weighted_shares_of_answers_are_the_planned_ones_whatever_the_seed(long seed) {
        for (WavePlan wave : WavePlan.all(Quotas.shipped())) {
            List<Respondent> respondents = draw(wave, seed);
            assertThat(respondents)
                    .hasSize(wave.groups().stream()
                            .mapToInt(WavePlan.Group::respondents)
                            .sum());
            for (WavePlan.Question question : wave.questions()) {
                Set<Respondent> seen = new HashSet<>();
                for (WavePlan.Asked asked : question.asked()) {
                    List<Respondent> some = respondents.stream()
                            .filter(respondent -> respondent.isAmong(asked))
                            .filter(seen::add)
                            .toList();
                    asked.shares().forEach((codes, share) -> assertThat(percentage(
                                    some, question.code(), given -> given.equals(List.of(codes.split("\\+", -1)))))
                            .as("%s, %s, %s", wave.text("folder"), question.code(), codes)
                            .isCloseTo(share, within(Math.max(0.3, 130.0 / some.size()))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99, 2024})
    void all_completers_have_the_published_destinations_whatever_the_seed(long seed) {
        List<Respondent> completers = draw(wave("2023 progression"), seed);

        Map.of("1", 44, "4", 40, "3", 13, "2", 5, "5", 7).forEach((code, published) -> assertThat(
                        Math.round(percentage(completers, "ACTIVITY", given -> given.contains(code))))
                .as("destination %s", code)
                .isEqualTo(published.longValue()));
        assertThat(percentage(completers, "FIELD", given -> given.contains("1")))
                .isBetween(67.5, 82.5);
        assertThat(percentage(completers, "SPECIALISM", given -> given.contains("1")))
                .isBetween(50.0, 55.0);
        assertThat(percentage(completers, "PLACE_EMP", given -> given.contains("1")))
                .isBetween(30.0, 33.3);
        assertThat(percentage(completers, "APP_LEVEL", given -> given.contains("6") || given.contains("4")))
                .isBetween(67.5, 74.9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void all_t_levels_have_the_published_satisfaction_whatever_the_seed(long seed) {
        List<Respondent> learners = draw(wave("2023 end of course"), seed).stream()
                .filter(learner -> learner.group().text("programme", "").equals("T Level"))
                .toList();

        assertThat(Math.round(percentage(learners, "SAT_COURSE", given -> given.contains("1") || given.contains("2"))))
                .isEqualTo(57);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_sampling_unit_lies_in_one_stratum(long seed) {
        for (WavePlan wave : WavePlan.all(Quotas.shipped())) {
            Map<Integer, String> stratumOf = new HashMap<>();
            for (Respondent respondent : draw(wave, seed)) {
                if (respondent.psu() > 0) {
                    assertThat(stratumOf.computeIfAbsent(respondent.psu(), any -> respondent.stratum()))
                            .isEqualTo(respondent.stratum());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void members_of_two_waves_of_a_panel_keep_unit_and_stratum_and_mostly_their_answer(long seed) {
        Map<Integer, Respondent> before =
                draw(wave("February 2023"), seed).stream().collect(Collectors.toMap(Respondent::panel, any -> any));
        List<Respondent> both = draw(wave("June 2023"), seed).stream()
                .filter(respondent -> before.containsKey(respondent.panel()))
                .toList();

        assertThat(both).hasSizeGreaterThan(2000).allSatisfy(member -> {
            assertThat(member.psu()).isEqualTo(before.get(member.panel()).psu());
            assertThat(member.stratum()).isEqualTo(before.get(member.panel()).stratum());
        });
        assertThat(both.stream()
                        .filter(member -> member.answers()
                                .equals(before.get(member.panel()).answers()))
                        .count())
                .isGreaterThan(both.size() / 3);
    }

    private static WavePlan wave(String name) {
        return WavePlan.all(Quotas.shipped()).stream()
                .filter(wave -> wave.text("wave").equals(name))
                .filter(wave -> !wave.text("instrument").startsWith("School"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Respondent> draw(WavePlan wave, long seed) {
        return new SurveySample(wave, new SplittableRandom(seed)).draw();
    }

    private static double percentage(List<Respondent> respondents, String question, Predicate<List<String>> condition) {
        long base = 0;
        long meeting = 0;
        for (Respondent respondent : respondents) {
            List<String> given = respondent.answers().getOrDefault(question, List.of());
            base += given.isEmpty() ? 0 : respondent.weight();
            meeting += !given.isEmpty() && condition.test(given) ? respondent.weight() : 0;
        }
        return 100.0 * meeting / base;
    }
}
