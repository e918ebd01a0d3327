package uk.tlevels.statistics;

/** How the confidence interval of a proportion is made. Formulas and sources: {@code jobs/statistics/MATHS.md}. */
public enum IntervalMethod {
    /** A t interval on the log-odds, transformed back (R survey: {@code svyciprop(method = "logit")}). */
    LOGIT {
        @Override
        ConfidenceInterval interval(ProportionEvidence evidence) {
            return LogitInterval.of(evidence);
        }
    },
    /** Wilson's (1927) score interval with the effective sample size of the design. */
    WILSON {
        @Override
        ConfidenceInterval interval(ProportionEvidence evidence) {
            return WilsonInterval.of(evidence);
        }
    },
    /** Korn and Graubard's (1998) exact-type interval (R survey: {@code svyciprop(method = "beta")}). */
    BETA {
        @Override
        ConfidenceInterval interval(ProportionEvidence evidence) {
            return BetaInterval.of(evidence);
        }
    };

    abstract ConfidenceInterval interval(ProportionEvidence evidence);
}
