package uk.tlevels.learner;

import java.util.Optional;

/**
 * A unique learner number: ten digits, the last of which checks the others. The rule is derived data item DD01 of the
 * individualised learner record (ILR) specification: the first nine digits weighted 10 to 2, summed, modulo 11, taken
 * from 10; a remainder of 0 has no check digit.
 *
 * @param digits the ten digits
 */
public record Uln(String digits) {

    private static final int LENGTH = 10;
    /** Stands for a number that the learner does not have yet; it names nobody. */
    public static final String TEMPORARY_NUMBER = "9999999999";

    private static final Uln TEMPORARY = new Uln(TEMPORARY_NUMBER);

    /** @throws IllegalArgumentException if there are not ten digits; the text is not repeated, as it may be personal */
    public Uln {
        if (!isTenDigits(digits)) {
            throw new IllegalArgumentException("a ULN has ten digits");
        }
    }

    /** @return empty if the text is not ten digits and nothing else */
    public static Optional<Uln> parse(String text) {
        return isTenDigits(text) ? Optional.of(new Uln(text)) : Optional.empty();
    }

    /** Whether it is the number that stands for a learner who has none yet, so that many learners share it. */
    public boolean isTemporary() {
        return equals(TEMPORARY);
    }

    /** Whether it can be one learner's own number: the check digit is right. */
    public boolean isValid() {
        int sum = 0;
        for (int position = 0; position < 9; position++) {
            sum += (10 - position) * digit(position);
        }
        int remainder = sum % 11;
        return remainder != 0 && digit(9) == 10 - remainder && !isTemporary();
    }

    private static boolean isTenDigits(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int position = 0; position < LENGTH; position++) {
            char digit = text.charAt(position);
            if (digit < '0' || digit > '9') {
                return false;
            }
        }
        return true;
    }

    private int digit(int position) {
        return digits.charAt(position) - '0';
    }

    /** Leaves the number out, for it is personal. */
    @Override
    public String toString() {
        return "Uln[..........]";
    }
}
