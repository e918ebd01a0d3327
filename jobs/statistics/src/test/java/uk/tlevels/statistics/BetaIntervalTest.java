package uk.tlevels.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BetaIntervalTest {
    /** Quantiles are found to within a precision that such an interval is narrower than. */
    @Test
    void the_interval_of_an_enormous_effective_sample_still_holds_its_proportion() {
        for (double variance = 1e-14; variance > 1e-24; variance /= 10) {
            double proportion = 0.49989159664961524;
            ConfidenceInterval interval = BetaInterval.of(new ProportionEvidence(proportion, variance, 6, 1, 0.95));

            assertThat(proportion).as("variance %s", variance).isBetween(interval.lower(), interval.upper());
        }
    }
}
