package uk.tlevels.disclosure.protection;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Equation;

/** The counts of a release, what holds between them, and what each costs to hold back. */
public final class Problem {
    private final List<Count> counts = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final long smallestHidden;
    private final long width;

    /**
     * A problem without counts.
     *
     * @param smallestHidden the smallest count that may be held back: 0 where zeros may, else 1
     * @param width how far the ends of the interval of a small count must be apart
     */
    public Problem(long smallestHidden, long width) {
        this.smallestHidden = smallestHidden;
        this.width = width;
    }

    /**
     * A count.
     *
     * @param value the count
     * @param shown what a reader knows of it where it is shown: the count, or what rounds to the same
     * @param need why it must or may be held back, or not
     * @param cost what is lost by holding it back
     */
    record Count(long value, Bounds shown, Need need, double cost) {}

    /** Whether a count is held back. */
    public enum Need {
        /** It is small and must be held back. */
        SMALL,
        /** It may be held back for the sake of others. */
        OPEN,
        /** Nobody is shown it, and it need not be protected. */
        UNSHOWN,
        /** Readers know what is shown of it, whatever is held back: an earlier edition shows it. */
        KNOWN
    }

    /**
     * Adds a count.
     *
     * @return its number, ascending from 0
     */
    public int count(long value, Bounds shown, Need need, double cost) {
        if (!shown.contains(value)) {
            throw new IllegalArgumentException("%d is not %s".formatted(value, shown.words()));
        }
        counts.add(new Count(value, shown, need, cost));
        return counts.size() - 1;
    }

    /**
     * Adds what a reader knows of several counts.
     *
     * @throws IllegalArgumentException when it does not hold
     */
    public void add(Equation equation) {
        if (!holds(equation)) {
            throw new IllegalArgumentException("this does not hold: " + equation.words());
        }
        equations.add(equation);
    }

    /** Whether something holds between the counts. */
    public boolean holds(Equation equation) {
        return equation.holds(cell -> counts.get(cell).value());
    }

    /** How many counts there are. */
    public int size() {
        return counts.size();
    }

    Count count(int number) {
        return counts.get(number);
    }

    List<Equation> equations() {
        return equations;
    }

    long smallestHidden() {
        return smallestHidden;
    }

    long width() {
        return width;
    }
}
