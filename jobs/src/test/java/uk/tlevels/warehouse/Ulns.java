package uk.tlevels.warehouse;

import uk.tlevels.learner.Uln;

/** Learner numbers for tests. */
public final class Ulns {
    /** The number of everyone who has none yet. */
    public static final String TEMPORARY = "9999999999";

    private Ulns() {}

    /** A number whose check digit is right, another one for each {@code n} below ten million. */
    public static String valid(int n) {
        for (int last = 0; last < 10; last++) {
            String digits = "%09d%d".formatted(300_000_000 + n, last);
            if (Uln.parse(digits).orElseThrow().isValid()) {
                return digits;
            }
        }
        return valid(n + 50_000_000);
    }

    /** A number whose check digit is wrong. */
    public static String wrong(int n) {
        String valid = valid(n);
        int last = valid.charAt(9) - '0';
        return valid.substring(0, 9) + (last + 1) % 10;
    }
}
