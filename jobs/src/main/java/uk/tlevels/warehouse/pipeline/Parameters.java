package uk.tlevels.warehouse.pipeline;

import java.util.Map;

/**
 * The parameters of a build, which SQL reads as {@code :qualifying_days} and {@code :confidence_percent}.
 *
 * @param qualifyingDays how many days a start must outlast to count
 * @param confidencePercent the confidence level of survey intervals
 */
public record Parameters(int qualifyingDays, int confidencePercent) {
    /** By the names that SQL uses. */
    public Map<String, Object> byName() {
        return Map.of("qualifying_days", qualifyingDays, "confidence_percent", confidencePercent);
    }

    /** As JSON, keys in order. */
    public String json() {
        return "{\"confidence_percent\":%d,\"qualifying_days\":%d}".formatted(confidencePercent, qualifyingDays);
    }
}
