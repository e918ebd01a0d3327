package uk.tlevels.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The linearised variable z = (a·y − b·x) ÷ c of an estimator. Its sum and sum of squares over units follow exactly
 * from the units' moments; the divisor waits until the end.
 */
record Score(BigDecimal a, BigDecimal b, BigDecimal c) {
    /** The score of a total: y itself. */
    static Score ofTotal() {
        return new Score(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** The score of the ratio R = Y/X: (y − Rx)/X, here as (Xy − Yx)/X². */
    static Score ofRatio(Moments totals) {
        return new Score(totals.x(), totals.y(), totals.x().multiply(totals.x()));
    }

    /** k·Σz² − (Σz)², times c²: k² times the variance of z over k units. */
    BigDecimal spread(BigDecimal units, Moments moments) {
        BigDecimal sum = sum(moments);
        return units.multiply(sumOfSquares(moments)).subtract(sum.multiply(sum));
    }

    /** Σz², times c². */
    BigDecimal sumOfSquares(Moments moments) {
        BigDecimal cross = a.multiply(b).multiply(moments.yx());
        return a.multiply(a)
                .multiply(moments.yy())
                .subtract(cross.add(cross))
                .add(b.multiply(b).multiply(moments.xx()));
    }

    /** A quadratic form in z, freed of c². */
    double unscaled(BigDecimal quadratic) {
        return quadratic.divide(c.multiply(c), MathContext.DECIMAL128).doubleValue();
    }

    /** A PSU's score, times c. */
    BigDecimal of(PsuTotals totals) {
        return a.multiply(totals.y()).subtract(b.multiply(totals.x()));
    }

    /** The score times a number, before the divisor. */
    Score times(BigDecimal factor) {
        return new Score(a.multiply(factor), b.multiply(factor), c);
    }

    /** Sum and sum of squares of units' scores, times c and c², as moments of a single variable. */
    Moments of(Moments moments) {
        return new Moments(sum(moments), BigDecimal.ZERO, sumOfSquares(moments), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private BigDecimal sum(Moments moments) {
        return a.multiply(moments.y()).subtract(b.multiply(moments.x()));
    }
}
