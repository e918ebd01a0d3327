package uk.tlevels.statistics;

import static java.math.BigDecimal.ZERO;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Exact first and second moments of pairs (y, x): sums of y, x, y², yx and x² over some units. Exact, so the order of
 * adding never shows.
 */
record Moments(BigDecimal y, BigDecimal x, BigDecimal yy, BigDecimal yx, BigDecimal xx) {
    static final Moments NONE = new Moments(ZERO, ZERO, ZERO, ZERO, ZERO);

    /** The moments of a single pair. */
    static Moments of(BigDecimal y, BigDecimal x) {
        return new Moments(y, x, y.multiply(y), y.multiply(x), x.multiply(x));
    }

    Moments plus(Moments other) {
        return new Moments(y.add(other.y), x.add(other.x), yy.add(other.yy), yx.add(other.yx), xx.add(other.xx));
    }

    void writeTo(DataOutput out) throws IOException {
        for (BigDecimal sum : new BigDecimal[] {y, x, yy, yx, xx}) {
            Compact.writeDecimal(out, sum);
        }
    }

    static Moments readFrom(DataInput in) throws IOException {
        return new Moments(
                Compact.readDecimal(in),
                Compact.readDecimal(in),
                Compact.readDecimal(in),
                Compact.readDecimal(in),
                Compact.readDecimal(in));
    }
}
