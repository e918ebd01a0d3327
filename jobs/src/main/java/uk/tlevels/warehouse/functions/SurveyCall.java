package uk.tlevels.warehouse.functions;

import java.io.Serializable;
import uk.tlevels.statistics.FinitePopulation;
import uk.tlevels.statistics.IntervalMethod;
import uk.tlevels.statistics.LonelyPsu;
import uk.tlevels.statistics.SurveyOptions;

/** Which survey function is called, and how it estimates; the population is known from the rows. */
record SurveyCall(SurveyFunction function, IntervalMethod interval, double confidence, LonelyPsu lonelyPsu)
        implements Serializable {

    static SurveyCall of(SurveyFunction function, SurveyOptions options) {
        return new SurveyCall(function, options.interval(), options.confidence(), options.lonelyPsu());
    }

    SurveyOptions options(FinitePopulation population) {
        return new SurveyOptions(interval, confidence, lonelyPsu, population);
    }
}
