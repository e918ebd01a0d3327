package uk.tlevels.statistics;

import static java.math.BigDecimal.ZERO;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * What the domain holds of one primary sampling unit.
 *
 * @param respondents respondents of the unit in the domain, unweighted
 * @param y Σwy
 * @param x Σwx
 */
record PsuTotals(long respondents, BigDecimal y, BigDecimal x) {
    /** A unit of the design that the domain does not meet. */
    static final PsuTotals OUTSIDE = new PsuTotals(0, ZERO, ZERO);

    PsuTotals plus(PsuTotals other) {
        return new PsuTotals(respondents + other.respondents, y.add(other.y), x.add(other.x));
    }

    void writeTo(DataOutput out) throws IOException {
        Compact.writeCount(out, respondents);
        if (respondents > 0) {
            Compact.writeDecimal(out, y);
            Compact.writeDecimal(out, x);
        }
    }

    static PsuTotals readFrom(DataInput in) throws IOException {
        long respondents = Compact.readCount(in);
        return respondents == 0
                ? OUTSIDE
                : new PsuTotals(respondents, Compact.readDecimal(in), Compact.readDecimal(in));
    }
}
