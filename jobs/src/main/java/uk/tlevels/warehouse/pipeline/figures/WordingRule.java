package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * When a number bears out the words in which a document states it. Every rule can fail in both directions, save
 * {@link UpTo}, which promises a cap alone. {@code schemas/reference/wording_rules.csv} says the same in words.
 */
sealed interface WordingRule {
    /** Whether a computed value bears the words out. */
    boolean holds(BigDecimal value);

    /** The computed value in the precision in which it is compared, without trailing zeros that say nothing. */
    BigDecimal shown(BigDecimal value);

    /** The name in figure files and in the gold table. */
    String name();

    /** The value is the printed one. */
    record Exact(Printed printed) implements WordingRule {
        @Override
        public boolean holds(BigDecimal value) {
            return value.compareTo(printed.value()) == 0;
        }

        @Override
        public BigDecimal shown(BigDecimal value) {
            return plain(value);
        }

        @Override
        public String name() {
            return "exact";
        }
    }

    /** The value rounded to a step, halves up (away from zero), is the printed one. */
    record Nearest(BigDecimal step, Printed printed) implements WordingRule {
        @Override
        public boolean holds(BigDecimal value) {
            return shown(value).compareTo(printed.value()) == 0;
        }

        @Override
        public BigDecimal shown(BigDecimal value) {
            return rounded(value, step);
        }

        @Override
        public String name() {
            return "nearest " + step.toPlainString();
        }

        /** A value to the nearest step, halves up. */
        static BigDecimal rounded(BigDecimal value, BigDecimal step) {
            return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        }
    }

    /** A value lies on one side of the printed number, as one more decimal shows. */
    sealed interface OnOneSide extends WordingRule {
        /** The number. */
        Printed printed();

        @Override
        default BigDecimal shown(BigDecimal value) {
            return plain(value.setScale(printed().decimals() + 1, RoundingMode.HALF_UP));
        }
    }

    /**
     * More than the printed number and less than the next one of as many digits: who writes "over 16,000" of 17,000
     * would write 17,000, and 16,000 itself is not over 16,000. So "over 250" says 250 &lt; x &lt; 260 and "over 90%"
     * says 90 &lt; x &lt; 100.
     */
    record Over(Printed printed) implements OnOneSide {
        @Override
        public boolean holds(BigDecimal value) {
            return value.compareTo(printed.value()) > 0
                    && value.compareTo(printed.value().add(printed.step())) < 0;
        }

        @Override
        public String name() {
            return "over";
        }
    }

    /**
     * The printed number or more, and less than the next one of as many digits: as {@link Over}, but the number itself
     * is at least itself. So "at least 48,500" says 48,500 &le; x &lt; 48,600.
     */
    record AtLeast(Printed printed) implements OnOneSide {
        @Override
        public boolean holds(BigDecimal value) {
            return value.compareTo(printed.value()) >= 0
                    && value.compareTo(printed.value().add(printed.step())) < 0;
        }

        @Override
        public String name() {
            return "at least";
        }
    }

    /** Less than the printed number by a tenth of it at most, as "almost" in wording_rules.csv. */
    record Nearly(Printed printed) implements OnOneSide {
        private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

        @Override
        public boolean holds(BigDecimal value) {
            return value.compareTo(printed.value()) < 0
                    && value.compareTo(printed.value().multiply(NINE_TENTHS)) >= 0;
        }

        @Override
        public String name() {
            return "nearly";
        }
    }

    /** The printed number or less. */
    record UpTo(Printed printed) implements OnOneSide {
        @Override
        public boolean holds(BigDecimal value) {
            return value.compareTo(printed.value()) <= 0;
        }

        @Override
        public String name() {
            return "up to";
        }
    }

    /** A wording without a number: the value is at least one bound and less than the other. */
    record Words(BigDecimal atLeast, BigDecimal lessThan) implements WordingRule {
        private static final int SIGNIFICANT = 3;

        @Override
        public boolean holds(BigDecimal value) {
            return value.compareTo(atLeast) >= 0 && value.compareTo(lessThan) < 0;
        }

        @Override
        public BigDecimal shown(BigDecimal value) {
            return plain(value.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP)));
        }

        @Override
        public String name() {
            return "words";
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
