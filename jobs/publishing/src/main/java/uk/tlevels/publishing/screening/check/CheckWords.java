package uk.tlevels.publishing.screening.check;

import java.util.Optional;

/**
 * What a check says.
 *
 * @param fault the level where the rule is broken
 * @param right what is so where it is kept
 * @param wrong what is so where it is broken; the places follow
 * @param mend how to mend it
 * @param page page and heading of the analysts' guide, for example {@code ud.html#filters}
 */
public record CheckWords(Verdict fault, String right, String wrong, String mend, Optional<String> page) {
    /** Where it is broken, the files may not be published. */
    public static CheckWords must(String right, String wrong, String mend) {
        return new CheckWords(Verdict.FAIL, right, wrong, mend, Optional.empty());
    }

    /** Where it is broken, somebody should look. */
    public static CheckWords should(String right, String wrong, String mend) {
        return new CheckWords(Verdict.WARN, right, wrong, mend, Optional.empty());
    }

    /** This one, asked by a page of the guide. */
    public CheckWords see(String asked) {
        return new CheckWords(fault, right, wrong, mend, Optional.of(asked));
    }

    /** What is said of these places. */
    public Outcome answer(Offences offences) {
        Outcome outcome = Outcome.of(fault, offences, right, wrong, mend);
        return page.map(outcome::see).orElse(outcome);
    }
}
