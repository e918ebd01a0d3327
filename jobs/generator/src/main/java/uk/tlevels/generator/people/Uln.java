package uk.tlevels.generator.people;

/**
 * A unique learner number of ten digits.
 *
 * @param value ten digits as a number
 * @param kind whether the number identifies a person
 * @see <a href="https://guidance.submit-learner-data.service.gov.uk/20-21/ilr/entity/Learner/field/ULN">ILR: ULN</a>
 */
public record Uln(long value, Kind kind) {

    /** What a number is good for. */
    public enum Kind {
        VALID,
        /** 9999999999: the provider has no number for the learner yet. */
        TEMPORARY,
        WRONG_CHECK_DIGIT
    }

    static final Uln TEMPORARY = new Uln(9_999_999_999L, Kind.TEMPORARY);

    /**
     * The check digit of nine leading digits: 10 minus the remainder of their sum weighted 10 to 2, by 11.
     *
     * @return 0 to 9, or -1 where the remainder is 0 and no number exists
     */
    public static int checkDigit(int nineDigits) {
        int sum = 0;
        int rest = nineDigits;
        for (int weight = 2; weight <= 10; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        int remainder = sum % 11;
        return remainder == 0 ? -1 : 10 - remainder;
    }
}
