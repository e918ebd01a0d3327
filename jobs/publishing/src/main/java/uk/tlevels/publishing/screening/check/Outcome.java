package uk.tlevels.publishing.screening.check;

import java.util.Optional;

/**
 * What one check found.
 *
 * @param verdict the level
 * @param message what is wrong, where, and how to mend it; or what is right
 * @param guidance the page of the public guidance that asks for it
 */
public record Outcome(Verdict verdict, String message, Optional<String> guidance) {
    private static final String GUIDE =
            "https://dfe-analytical-services.github.io/analysts-guide/statistics-production/";

    /** Nothing wrong. */
    public static Outcome pass(String message) {
        return new Outcome(Verdict.PASS, message, Optional.empty());
    }

    /** A pass if there are no offences, else the verdict with the offences between what is wrong and how to mend it. */
    public static Outcome of(Verdict verdict, Offences offences, String right, String wrong, String mend) {
        return offences.isEmpty()
                ? pass(right)
                : new Outcome(verdict, wrong + ": " + offences + ". " + mend, Optional.empty());
    }

    /** As {@link #of} with {@link Verdict#FAIL}. */
    public static Outcome fail(Offences offences, String right, String wrong, String mend) {
        return of(Verdict.FAIL, offences, right, wrong, mend);
    }

    /** As {@link #of} with {@link Verdict#WARN}. */
    public static Outcome warn(Offences offences, String right, String wrong, String mend) {
        return of(Verdict.WARN, offences, right, wrong, mend);
    }

    /** This one with a page and heading of the analysts' guide, for example {@code ud.html#filters}. */
    public Outcome see(String page) {
        return verdict == Verdict.PASS ? this : new Outcome(verdict, message, Optional.of(GUIDE + page));
    }
}
