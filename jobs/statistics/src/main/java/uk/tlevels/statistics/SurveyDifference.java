package uk.tlevels.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The difference of two means, proportions or ratios, with a t interval. Its base is the sum of both bases; a design
 * effect is not defined for it.
 */
public final class SurveyDifference {
    private SurveyDifference() {}

    /** Minuend − subtrahend from two samples drawn independently: the variances add, and so do degrees of freedom. */
    public static SurveyEstimate independent(SurveyState minuend, SurveyState subtrahend, SurveyOptions options) {
        Linearised first = Linearised.ratio(minuend, options);
        Linearised second = Linearised.ratio(subtrahend, options);
        return new Linearised(
                        first.estimate() - second.estimate(),
                        first.variance() + second.variance(),
                        Double.NaN,
                        first.base() + second.base(),
                        first.degreesOfFreedom() + second.degreesOfFreedom())
                .withTInterval(options.confidence());
    }

    /**
     * Minuend − subtrahend of one sample: two domains, or two waves of a panel. A PSU in both counts once, with the
     * difference of its two scores, so the covariance is taken out (Särndal, Swensson and Wretman 1992, chapter 5; R
     * survey: {@code svyby(covmat = TRUE)} and {@code svycontrast}).
     *
     * @throws IllegalArgumentException if a respondent has no PSU identifier: who is in both cannot be known. Give the
     *     respondent's own identifier as PSU where respondents were sampled directly.
     */
    public static SurveyEstimate shared(SurveyState minuend, SurveyState subtrahend, SurveyOptions options) {
        minuend.cells().forEach(SurveyDifference::requirePsus);
        subtrahend.cells().forEach(SurveyDifference::requirePsus);
        return ofParts(minuend, subtrahend, options);
    }

    /**
     * Minuend − subtrahend of one design whose rows stand in one state each, those of neither domain in either as
     * outside. A PSU in both states counts once, as in {@link #shared}; a respondent without a PSU identifier is a PSU
     * of its own. Samples drawn independently of each other are such a design if their strata differ: then the result
     * is that of {@link #independent}. Whether a PSU is lonely in its stratum is asked of both sides together: each side
     * may have one of two.
     */
    public static SurveyEstimate ofParts(SurveyState minuend, SurveyState subtrahend, SurveyOptions options) {
        Score firstScore = Score.ofRatio(minuend.weighted());
        Score secondScore = Score.ofRatio(subtrahend.weighted());
        TreeMap<Stratum, StratumState> differences = new TreeMap<>();
        addScores(differences, minuend, firstScore, secondScore.c());
        addScores(differences, subtrahend, secondScore, firstScore.c().negate());
        List<StratumMoments> design = SurveyState.moments(differences);
        Score difference =
                new Score(BigDecimal.ONE, BigDecimal.ZERO, firstScore.c().multiply(secondScore.c()));
        return new Linearised(
                        minuend.ratio() - subtrahend.ratio(),
                        difference.c().signum() == 0 ? Double.NaN : DesignVariance.of(design, difference, options),
                        Double.NaN,
                        minuend.base() + subtrahend.base(),
                        DesignVariance.degreesOfFreedom(design))
                .withTInterval(options.confidence());
    }

    private static void addScores(
            Map<Stratum, StratumState> differences, SurveyState sample, Score score, BigDecimal factor) {
        sample.cells().forEach((stratum, cell) -> {
            StratumState target = differences.computeIfAbsent(stratum, unseen -> new StratumState());
            target.addSingles(cell, score.times(factor));
            cell.psus()
                    .forEach((psu, totals) -> target.addPsu(
                            psu,
                            new PsuTotals(totals.respondents(), factor.multiply(score.of(totals)), BigDecimal.ZERO)));
        });
    }

    private static void requirePsus(Stratum stratum, StratumState cell) {
        if (cell.singles() > 0) {
            throw new IllegalArgumentException("Stratum " + stratum + " has " + cell.singles()
                    + " respondents without a PSU identifier, so it is not known which are in both samples."
                    + " Give each respondent's identifier as its PSU.");
        }
    }
}
