package uk.tlevels.warehouse.release.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: halves up, thousands apart. */
public final class Numbers {
    private Numbers() {}

    /** A number to some decimal places, e.g. {@code 16,085} or {@code 94.9%}. */
    public static String text(BigDecimal value, int decimals, String unit) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setParseBigDecimal(true);
        String digits = format.format(value.setScale(decimals, RoundingMode.HALF_UP));
        return switch (unit) {
            case "%" -> digits + "%";
            case "£" -> "£" + digits;
            case "£m" -> "£" + digits + "m";
            default -> digits;
        };
    }
}
