package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How numbers become one. Sums and differences are exact; quotients carry 34 significant digits. */
enum Combine {
    /** All added. */
    SUM,
    /** The first less the second. */
    DIFFERENCE,
    /** The first over the second. */
    RATIO,
    /** 100 times the first over the second. */
    PERCENT,
    /** By how many percent the first exceeds the second. */
    GROWTH_PERCENT,
    /** The smallest: what holds of it as a floor holds of all. */
    MIN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PAIR = 2;

    /** The name in figure files, e.g. {@code growth_percent}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The combination of a name. */
    static Optional<Combine> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }

    /** All names. */
    static List<String> words() {
        return Arrays.stream(values()).map(Combine::word).toList();
    }

    /** Whether so many numbers can be combined. */
    boolean takes(int operands) {
        return switch (this) {
            case SUM, MIN -> operands >= PAIR;
            case DIFFERENCE, RATIO, PERCENT, GROWTH_PERCENT -> operands == PAIR;
        };
    }

    /** The result; empty for a division by zero. */
    Optional<BigDecimal> of(List<BigDecimal> operands) {
        BigDecimal first = operands.get(0);
        BigDecimal second = operands.get(1);
        return switch (this) {
            case SUM -> operands.stream().reduce(BigDecimal::add);
            case MIN -> operands.stream().reduce(BigDecimal::min);
            case DIFFERENCE -> Optional.of(first.subtract(second));
            case RATIO -> quotient(first, second);
            case PERCENT -> quotient(first.multiply(HUNDRED), second);
            case GROWTH_PERCENT -> quotient(first.subtract(second).multiply(HUNDRED), second);
        };
    }

    private static Optional<BigDecimal> quotient(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.divide(denominator, MathContext.DECIMAL128));
    }
}
