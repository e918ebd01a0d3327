package uk.tlevels.statistics;

/**
 * A stratum as the variance sees it.
 *
 * @param stratum the stratum
 * @param psus sampled PSUs of the whole design
 * @param psusInDomain sampled PSUs with a respondent in the domain
 * @param totals moments over PSUs of the PSU totals (Σwy, Σwx); a PSU outside the domain counts with zeros
 */
record StratumMoments(Stratum stratum, long psus, long psusInDomain, Moments totals) {
    boolean inDomain() {
        return psusInDomain > 0;
    }
}
