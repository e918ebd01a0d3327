package uk.tlevels.statistics;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a respondent stands in the first stage of the design. A PSU identifier is read within its stratum (R:
 * {@code nest=TRUE}); a respondent without one is a primary sampling unit by itself.
 *
 * @param stratum the first-stage stratum
 * @param psu the primary sampling unit, empty if the respondent was sampled directly
 */
public record DesignUnit(Stratum stratum, Optional<String> psu) {
    public DesignUnit {
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(psu, "psu");
    }

    /** A respondent sampled directly from the whole population. */
    public static DesignUnit unclustered() {
        return unclustered(Stratum.WHOLE);
    }

    /** A respondent sampled directly from a stratum. */
    public static DesignUnit unclustered(Stratum stratum) {
        return new DesignUnit(stratum, Optional.empty());
    }

    /** A respondent of a sampled cluster. */
    public static DesignUnit clustered(Stratum stratum, String psu) {
        return new DesignUnit(stratum, Optional.of(psu));
    }
}
