package uk.tlevels.grading;

import java.util.Optional;

/** A grade of an occupational specialism. */
public enum SpecialismGrade implements ComponentGrade {
    DISTINCTION("Distinction"),
    MERIT("Merit"),
    PASS("Pass"),
    UNCLASSIFIED("Unclassified"),
    Q_PENDING("Q - pending result"),
    X_NO_RESULT("X - no result");

    private static final Spellings<SpecialismGrade> SPELLINGS = Spellings.of(values(), SpecialismGrade::published)
            .also(DISTINCTION, "D")
            .also(MERIT, "M")
            .also(PASS, "P")
            .also(UNCLASSIFIED, "U")
            .also(Q_PENDING, "Q")
            .also(X_NO_RESULT, "X");

    private final String published;

    SpecialismGrade(String published) {
        this.published = published;
    }

    /** @return empty if no grade is written so; the published spelling, the service's names and UCAS codes are known */
    public static Optional<SpecialismGrade> parse(String text) {
        return SPELLINGS.parse(text);
    }

    @Override
    public String published() {
        return published;
    }

    @Override
    public boolean isPass() {
        return compareTo(PASS) <= 0;
    }

    @Override
    public boolean isPending() {
        return this == Q_PENDING;
    }
}
