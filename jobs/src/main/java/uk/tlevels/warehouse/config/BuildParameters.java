package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a build may be told to count otherwise; part of every step's fingerprint and of every publication.
 *
 * @param qualifyingDays how many days a start must last to count
 * @param vintage which count of starters the tables of a cohort show: {@code Latest}, {@code Provisional}, {@code
 *     Revised} or {@code Final}
 * @param asAt returns made after this day are not seen
 * @param survey how survey estimates are made
 */
public record BuildParameters(int qualifyingDays, String vintage, LocalDate asAt, SurveySettings survey) {
    private static final List<String> VINTAGES = List.of("Latest", "Provisional", "Revised", "Final");

    static BuildParameters of(Config config) {
        int days = config.getInt("parameters.qualifying-days");
        if (days < 0 || days > 365) {
            throw new SettingsException("parameters.qualifying-days is " + days + "; 0 to 365 can be meant");
        }
        String vintage = config.getString("parameters.vintage");
        if (!VINTAGES.contains(vintage)) {
            throw new SettingsException("parameters.vintage is " + vintage + "; one of " + VINTAGES + " can be meant");
        }
        return new BuildParameters(
                days,
                vintage,
                date(config.getString("parameters.as-at")),
                SurveySettings.of(config.getConfig("survey")));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new SettingsException("parameters.as-at is " + text + ", not a date such as 2024-04-30");
        }
    }

    /** As JSON, keys in order. */
    public String json() {
        return "{\"as_at\":\"%s\",\"qualifying_days\":%d,\"survey_confidence\":%s,\"survey_lonely_psu\":\"%s\",\"vintage\":\"%s\"}"
                .formatted(asAt, qualifyingDays, survey.confidence(), survey.lonelyPsu(), vintage);
    }
}
