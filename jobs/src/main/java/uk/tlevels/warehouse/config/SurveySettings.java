package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import java.util.List;

/**
 * How survey estimates are made.
 *
 * @param confidence coverage of confidence intervals, between 0 and 1; a test is significant below what is left to 1
 * @param lonelyPsu what a stratum with one sampled unit contributes to a variance: adjust, remove, average or fail
 */
public record SurveySettings(double confidence, String lonelyPsu) {
    private static final List<String> POLICIES = List.of("adjust", "remove", "average", "fail");

    static SurveySettings of(Config config) {
        double confidence = config.getDouble("confidence");
        if (!(confidence > 0 && confidence < 1)) {
            throw new SettingsException(
                    "survey.confidence is " + confidence + "; a number between 0 and 1 can be meant");
        }
        String policy = config.getString("lonely-psu");
        if (!POLICIES.contains(policy)) {
            throw new SettingsException("survey.lonely-psu is " + policy + "; it is one of " + POLICIES);
        }
        return new SurveySettings(confidence, policy);
    }
}
