package uk.tlevels.warehouse.ingest.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as files spell them, and numbers in which a spreadsheet has lost digits. */
public final class Numbers {
    private static final int MAX_DIGITS = 18;
    private static final int MAX_POWER = 400;
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d+)\\.0*");
    private static final Pattern POINT_AND_THREE = Pattern.compile("[+-]?\\d{1,3}\\.\\d{3}");
    /** As many decimals as thousands have; a column that keeps them means decimals. */
    private static final int THOUSANDS = 3;

    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+(?:[.,]\\d*)?[eE][+-]\\d+");

    private Numbers() {}

    /**
     * The text without a fraction of zeros, {@code 31} for {@code 31.0}, as statistics packages write a column of whole
     * numbers with gaps; any other text as it stands.
     */
    public static String withoutZeros(String text) {
        if (text.indexOf('.') < 1) {
            return text;
        }
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? whole.group(1) : text;
    }

    /** Whether it is {@code 1.23457E+15}: a spreadsheet showed the first digits of a long number and saved those. */
    public static boolean isSavedBySpreadsheet(String text) {
        return text.length() > 3
                && text.charAt(0) <= '9'
                && (text.indexOf('E') > 0 || text.indexOf('e') > 0)
                && EXPONENT.matcher(text).matches();
    }

    /** A whole number of at most 18 digits. {@code 1.000} is none: it may be 1 or, with a point for thousands, 1000. */
    static Optional<Long> whole(String text) {
        if (POINT_AND_THREE.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = withoutZeros(text);
        int start = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        if (digits.length() == start || digits.length() - start > MAX_DIGITS) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = start; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            value = value * 10 + digit;
        }
        return Optional.of(digits.charAt(0) == '-' ? -value : value);
    }

    /**
     * A decimal of a precision and scale, rounded half up; empty when the text is no number or is too large, and where {@code
     * 1.234} may be 1.23 or 1234: in a column that has room for thousands and keeps fewer than three decimals.
     */
    public static Optional<BigDecimal> decimal(String text, int precision, int scale) {
        boolean thousands = scale < THOUSANDS && precision - scale > THOUSANDS;
        // BigDecimal reads the digits of every script, whole numbers do not
        if (!text.chars().allMatch(c -> c <= '~')
                || (thousands && POINT_AND_THREE.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            BigDecimal written = new BigDecimal(text);
            if ((long) written.precision() - written.scale() > MAX_POWER || written.scale() > MAX_POWER) {
                // 1e500000000 would be written out, digit by digit
                return Optional.empty();
            }
            BigDecimal value = written.setScale(scale, RoundingMode.HALF_UP);
            return value.precision() <= precision ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
