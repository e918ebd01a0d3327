package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import uk.tlevels.publishing.number.NumberStyle;

/**
 * How numbers of a column look.
 *
 * @param thousands whether thousands are set apart by commas
 * @param places decimal places
 */
record NumberLook(boolean thousands, int places) implements Comparable<NumberLook> {
    private static final int GROUP = 3;

    /** The style without its signs, which a heading says; percentages have no thousands to set apart. */
    static NumberLook of(NumberStyle style) {
        return new NumberLook(!style.suffix().equals("%"), style.decimals());
    }

    /** In the language of number formats that Excel and Java share, e.g. {@code #,##0.0}. */
    String code() {
        return (thousands ? "#,##0" : "0") + (places == 0 ? "" : "." + "0".repeat(places));
    }

    /** As a reader sees it. */
    String shown(BigDecimal value) {
        String plain = value.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
        if (!thousands) {
            return plain;
        }
        StringBuilder shown = new StringBuilder(plain);
        int first = value.signum() < 0 ? 1 : 0;
        int end = places == 0 ? plain.length() : plain.length() - places - 1;
        for (int i = end - GROUP; i > first; i -= GROUP) {
            shown.insert(i, ',');
        }
        return shown.toString();
    }

    @Override
    public int compareTo(NumberLook other) {
        return Comparator.comparing(NumberLook::thousands)
                .thenComparing(NumberLook::places)
                .compare(this, other);
    }
}
