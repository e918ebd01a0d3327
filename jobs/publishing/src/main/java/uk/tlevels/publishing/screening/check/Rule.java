package uk.tlevels.publishing.screening.check;

/** What a check looks for. */
@FunctionalInterface
public interface Rule {
    /** Takes note of every place where the rule is broken. */
    void look(Pair pair, Offences offences);
}
