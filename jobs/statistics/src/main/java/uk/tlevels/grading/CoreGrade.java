package uk.tlevels.grading;

import java.util.Optional;

/** A grade of the core component. */
public enum CoreGrade implements ComponentGrade {
    A_STAR("A*"),
    A("A"),
    B("B"),
    C("C"),
    D("D"),
    E("E"),
    UNCLASSIFIED("Unclassified"),
    Q_PENDING("Q - pending result"),
    X_NO_RESULT("X - no result");

    private static final Spellings<CoreGrade> SPELLINGS = Spellings.of(values(), CoreGrade::published)
            .also(A_STAR, "APlus")
            .also(UNCLASSIFIED, "U")
            .also(Q_PENDING, "Q")
            .also(X_NO_RESULT, "X");

    private final String published;

    CoreGrade(String published) {
        this.published = published;
    }

    /** @return empty if no grade is written so; the published spelling, the service's names and UCAS codes are known */
    public static Optional<CoreGrade> parse(String text) {
        return SPELLINGS.parse(text);
    }

    @Override
    public String published() {
        return published;
    }

    @Override
    public boolean isPass() {
        return compareTo(E) <= 0;
    }

    @Override
    public boolean isPending() {
        return this == Q_PENDING;
    }
}
