package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An axis of values that holds zero, with its ticks at round numbers.
 *
 * @param ticks evenly spaced, at least two; the first and the last are the ends of the axis
 */
record ValueAxis(List<BigDecimal> ticks) {
    private static final List<BigDecimal> STEPS =
            Stream.of(1, 2, 5).map(BigDecimal::new).toList();

    ValueAxis {
        ticks = List.copyOf(ticks);
    }

    /**
     * An axis for these values.
     *
     * @param values to hold beside zero
     * @param most steps on a side of zero, each 1, 2 or 5 times a power of ten
     * @param decimals that numbers are shown with; no step is smaller than they can tell apart
     */
    static ValueAxis over(Stream<BigDecimal> values, int most, int decimals) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal value : values.toList()) {
            low = low.min(value);
            high = high.max(value);
        }
        BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal largest = high.max(low.negate());
        BigDecimal step = largest.signum() == 0 ? least : step(largest, most).max(least);
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal tick = BigDecimal.ZERO;
        while (tick.compareTo(low) > 0) {
            tick = tick.subtract(step);
        }
        ticks.add(tick);
        while (tick.compareTo(high) < 0) {
            tick = tick.add(step);
            ticks.add(tick);
        }
        if (ticks.size() == 1) {
            ticks.add(tick.add(step));
        }
        return new ValueAxis(ticks);
    }

    private static BigDecimal step(BigDecimal largest, int most) {
        int power = largest.precision() - largest.scale() - 3;
        while (true) {
            for (BigDecimal digit : STEPS) {
                BigDecimal step = digit.scaleByPowerOfTen(power);
                if (step.multiply(BigDecimal.valueOf(most)).compareTo(largest) >= 0) {
                    return step.scale() < 0 ? step.setScale(0) : step;
                }
            }
            power++;
        }
    }

    BigDecimal low() {
        return ticks.get(0);
    }

    BigDecimal high() {
        return ticks.get(ticks.size() - 1);
    }

    /** Decimals that its ticks need. */
    int decimals() {
        return ticks.stream()
                .mapToInt(tick -> Math.max(0, tick.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /** Where a value lies between the place of the low end and the place of the high end. */
    double place(BigDecimal value, double atLow, double atHigh) {
        double share =
                value.subtract(low()).doubleValue() / high().subtract(low()).doubleValue();
        return atLow + share * (atHigh - atLow);
    }
}
