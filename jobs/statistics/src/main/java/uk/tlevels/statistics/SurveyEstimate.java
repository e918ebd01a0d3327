package uk.tlevels.statistics;

/**
 * An estimate with its precision. What the data do not define is {@link Double#NaN}: everything but the counts if the
 * domain is empty; the interval if there are no degrees of freedom; the design effect and effective base if simple
 * random sampling would have no variance, as for a proportion of 0 or 1.
 *
 * @param estimate the estimate, in the units of y (a proportion as a fraction, not per cent)
 * @param se its standard error by Taylor linearisation
 * @param lower lower end of the confidence interval
 * @param upper upper end of the confidence interval
 * @param designEffect variance over that of a simple random sample with replacement of the same base
 * @param base respondents of the domain with a value, unweighted
 * @param effectiveBase base ÷ design effect
 * @param degreesOfFreedom PSUs less strata, counting those that the domain meets
 */
public record SurveyEstimate(
        double estimate,
        double se,
        double lower,
        double upper,
        double designEffect,
        long base,
        double effectiveBase,
        int degreesOfFreedom) {}
