package uk.tlevels.publishing.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How numbers of one kind are written: halves up, commas between thousands, a fixed count of decimals.
 *
 * @param decimals places after the point, 0 to 9
 * @param prefix before the number, such as a pound sign
 * @param suffix after the number, such as a percent sign
 */
public record NumberStyle(int decimals, String prefix, String suffix) {
    private static final String MINUS = "\u2212";

    /** Checks the decimals. */
    public NumberStyle {
        if (decimals < 0 || decimals > 9) {
            throw new IllegalArgumentException("numbers are shown with 0 to 9 decimals, not " + decimals);
        }
    }

    /** Whole numbers of people or things. */
    public static NumberStyle count() {
        return new NumberStyle(0, "", "");
    }

    /** Percentages on the scale of 0 to 100. */
    public static NumberStyle percent(int decimals) {
        return new NumberStyle(decimals, "", "%");
    }

    /** The same with another count of decimals. */
    public NumberStyle withDecimals(int places) {
        return new NumberStyle(places, prefix, suffix);
    }

    /** The number rounded and written, such as {@code 16,085} or {@code 94.9%}. */
    public String show(BigDecimal value) {
        BigDecimal rounded = round(value);
        DecimalFormat format =
                new DecimalFormat("#,##0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setDecimalSeparatorAlwaysShown(false);
        return (rounded.signum() < 0 ? MINUS : "") + prefix + format.format(rounded.abs()) + suffix;
    }

    /** The number as {@link #show(BigDecimal)} writes it, or the symbol's shorthand. */
    public String show(Amount amount) {
        return amount.known()
                .map(this::show)
                .orElseGet(() -> amount.symbol().orElseThrow().shorthand());
    }

    /** The number to the decimals that are shown, halves away from zero. */
    public BigDecimal round(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
