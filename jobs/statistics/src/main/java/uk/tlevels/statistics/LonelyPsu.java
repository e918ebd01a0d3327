package uk.tlevels.statistics;

/**
 * What a stratum with one sampled PSU contributes to a variance; it has no variance of its own. As R's
 * {@code options(survey.lonely.psu = …)}. A stratum that lost PSUs only to the domain is not lonely.
 */
public enum LonelyPsu {
    /** The squared distance of its score from zero, the mean of all scores, instead of from its own: conservative. */
    ADJUST,
    /** Nothing, as if the PSU had been certain to be sampled (R: {@code "remove"} and {@code "certainty"}). */
    REMOVE,
    /** The average contribution of the strata of the domain that have more PSUs. */
    AVERAGE,
    /** The estimate is refused with {@link LonelyPsuException}. */
    FAIL
}
