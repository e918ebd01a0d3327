package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a document prints it.
 *
 * @param value its value; the scale is the number of decimals printed
 */
record Printed(BigDecimal value) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?%?");

    /** Reads e.g. {@code 16,000}, {@code 254} or {@code 90.5%}; empty when the text is no such number. */
    static Optional<Printed> of(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new Printed(new BigDecimal(text.replaceAll("[,%]", ""))))
                : Optional.empty();
    }

    /** How many decimals are printed. */
    int decimals() {
        return value.scale();
    }

    /** One unit of the last digit that is not a zero before the point: 1,000 for 16,000, 10 for 250, 0.1 for 90.5. */
    BigDecimal step() {
        int trailing = value.signum() == 0 || decimals() > 0
                ? decimals()
                : value.stripTrailingZeros().scale();
        return BigDecimal.ONE.scaleByPowerOfTen(-trailing);
    }
}
