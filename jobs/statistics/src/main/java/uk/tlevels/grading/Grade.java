package uk.tlevels.grading;

import java.util.Optional;

/** An overall grade, declared from best to worst. */
public enum Grade {
    DISTINCTION_STAR("Distinction*"),
    DISTINCTION("Distinction"),
    MERIT("Merit"),
    PASS("Pass"),
    PARTIAL_ACHIEVEMENT("Partial achievement"),
    UNCLASSIFIED("Unclassified"),
    X_NO_RESULT("X - no result"),
    Q_PENDING("Q - pending result");

    private static final Spellings<Grade> SPELLINGS = Spellings.of(values(), Grade::published)
            .also(DISTINCTION_STAR, "D*")
            .also(DISTINCTION, "D")
            .also(MERIT, "M")
            .also(PASS, "P")
            .also(PARTIAL_ACHIEVEMENT, "PARTACH")
            .also(UNCLASSIFIED, "U")
            .also(Q_PENDING, "Q")
            .also(X_NO_RESULT, "X");

    private final String published;

    Grade(String published) {
        this.published = published;
    }

    /**
     * @return empty if no grade is written so; the published spelling, the service's names and UCAS codes are known, and
     *     so is the {@code Distinction *} of June 2022
     */
    public static Optional<Grade> parse(String text) {
        return SPELLINGS.parse(text);
    }

    /** The grade as the results service publishes it. */
    public String published() {
        return published;
    }

    /** Whether it is a pass of the whole T Level: Distinction* to Pass. */
    public boolean isPass() {
        return compareTo(PASS) <= 0;
    }
}
