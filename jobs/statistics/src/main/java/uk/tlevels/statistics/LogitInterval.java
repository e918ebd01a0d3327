package uk.tlevels.statistics;

/**
 * ln(p/(1 − p)) ± t·se/(p(1 − p)), transformed back by 1/(1 + e^−x) (Lumley 2010, chapter 2). Undefined for a
 * proportion of 0 or 1, whose log-odds are without end.
 */
final class LogitInterval {
    private LogitInterval() {}

    static ConfidenceInterval of(ProportionEvidence evidence) {
        if (evidence.unanimous()) {
            return ConfidenceInterval.UNDEFINED;
        }
        double p = evidence.proportion();
        double centre = Math.log(p / (1 - p));
        double reach = evidence.tQuantile() * Math.sqrt(evidence.variance()) / (p * (1 - p));
        return new ConfidenceInterval(expit(centre - reach), expit(centre + reach));
    }

    private static double expit(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
