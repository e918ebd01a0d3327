package uk.tlevels.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * How many PSUs the population has in each stratum, for the finite population correction 1 − n/N of the first stage
 * (Cochran 1977, chapter 2). A stratum that is not named is taken to be without end, so it has no correction.
 *
 * @param psus the population's PSUs by stratum
 */
public record FinitePopulation(Map<Stratum, Long> psus) {
    /** No correction anywhere: sampling with replacement at the first stage. */
    public static final FinitePopulation UNBOUNDED = new FinitePopulation(Map.of());

    public FinitePopulation {
        psus = Map.copyOf(psus);
    }

    /**
     * The correction 1 − n/N.
     *
     * @throws IllegalArgumentException if more PSUs were sampled than the population has
     */
    BigDecimal correction(Stratum stratum, long sampled) {
        Long population = psus.get(stratum);
        if (population == null) {
            return BigDecimal.ONE;
        }
        if (population < sampled) {
            throw new IllegalArgumentException("Stratum " + stratum + " has " + sampled
                    + " sampled PSUs, but its population is given as " + population);
        }
        return BigDecimal.valueOf(population - sampled).divide(BigDecimal.valueOf(population), MathContext.DECIMAL128);
    }
}
