package uk.tlevels.publishing.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How numbers are printed: halves away from zero, on decimals. Only a true zero is printed as 0.
 *
 * @see <a href="https://github.com/dfe-analytical-services/dfeR">round_five_up (dfeR)</a>: the Department rounds halves up
 */
public final class Rounding {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Enough digits that a percentage of counts is rounded once, at its decimal places. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private Rounding() {}

    /** A number to some decimal places. */
    public static Amount decimals(BigDecimal value, int places) {
        return shown(value, value.setScale(places, RoundingMode.HALF_UP));
    }

    /** A number to the nearest multiple of a base. */
    public static Amount nearest(BigDecimal value, int base) {
        BigDecimal step = BigDecimal.valueOf(base);
        return shown(value, value.divide(step, 0, RoundingMode.HALF_UP).multiply(step));
    }

    /**
     * A percentage of unrounded counts to some decimal places.
     *
     * @param whole above zero
     */
    public static Amount percent(BigDecimal part, BigDecimal whole, int places) {
        return shown(part, part.multiply(HUNDRED).divide(whole, places, RoundingMode.HALF_UP));
    }

    /**
     * A percentage of unrounded counts, to 34 digits.
     *
     * @param whole above zero
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, EXACT);
    }

    private static Amount shown(BigDecimal exact, BigDecimal rounded) {
        return rounded.signum() == 0 && exact.signum() != 0 ? Amount.withheld(Symbol.LOW) : Amount.of(rounded);
    }
}
