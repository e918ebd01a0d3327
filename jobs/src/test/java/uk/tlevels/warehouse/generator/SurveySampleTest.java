package uk.tlevels.warehouse.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveySampleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void the_weighted_share_of_the_aware_is_the_planned_one_whatever_the_seed(long seed) {
        for (SurveyWave wave : SurveyWave.all(Quotas.shipped())) {
            SurveySample sample = new SurveySample(wave, new SplittableRandom(seed));
            for (SurveyWave.Audience audience : wave.audiences()) {
                List<SurveySample.Respondent> respondents = sample.draw(audience);
                assertThat(respondents).hasSize(audience.respondents());
                assertThat(weightedPercentage(respondents))
                        .as("%s, %s", wave.text("folder"), audience.name())
                        .isCloseTo(audience.aware(), within(0.3));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_sampling_unit_lies_in_one_stratum(long seed) {
        SurveyWave wave = SurveyWave.all(Quotas.shipped()).stream()
                .filter(any -> any.plan().at("psus").count() > 0)
                .findFirst()
                .orElseThrow();
        Map<Integer, Integer> stratumOf = new HashMap<>();
        for (SurveySample.Respondent respondent : new SurveySample(wave, new SplittableRandom(seed))
                .draw(wave.audiences().get(0))) {
            assertThat(stratumOf.computeIfAbsent(respondent.psu(), any -> respondent.stratum()))
                    .isEqualTo(respondent.stratum());
        }
    }

    private static double weightedPercentage(List<SurveySample.Respondent> respondents) {
        long base = 0;
        long aware = 0;
        for (SurveySample.Respondent respondent : respondents) {
            if (respondent.answer().isPresent()) {
                base += respondent.weight();
                aware += respondent.answer().get().isAware() ? respondent.weight() : 0;
            }
        }
        return 100.0 * aware / base;
    }
}
