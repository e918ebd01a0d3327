package uk.tlevels.statistics;

/** A stratum has a single sampled PSU and the policy is {@link LonelyPsu#FAIL}. */
public final class LonelyPsuException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LonelyPsuException(Stratum stratum) {
        super("Stratum " + stratum + " has one sampled PSU, so its variance cannot be estimated."
                + " Join it with a similar stratum, or choose the policy adjust, remove or average.");
    }
}
