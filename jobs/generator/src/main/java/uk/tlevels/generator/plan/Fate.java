package uk.tlevels.generator.plan;

import java.util.Locale;

/** What becomes of a T Level starter. */
public enum Fate {
    COMPLETED,
    CONTINUING,
    TO_APPRENTICESHIP,
    TO_COURSE,
    LEFT_EDUCATION,
    OTHER;

    static Fate of(String quotaName) {
        return valueOf(quotaName.toUpperCase(Locale.ROOT));
    }
}
