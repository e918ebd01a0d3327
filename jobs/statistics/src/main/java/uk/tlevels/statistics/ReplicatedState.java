package uk.tlevels.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an estimate from replicate weights needs to know of its rows, as exact sums that merge: the sums of the full
 * weights, and Σwy and Σw under each replicate. Mutable and not safe for threads.
 */
public final class ReplicatedState {
    private final SurveyState full = new SurveyState();
    private final List<PsuTotals> replicates = new ArrayList<>();

    /**
     * Adds a respondent of the domain with a value; who is outside need not be added.
     *
     * @throws IllegalArgumentException if the respondent has another number of replicate weights than those before
     */
    public void add(BigDecimal weight, List<BigDecimal> replicateWeights, BigDecimal y) {
        full.add(DesignUnit.unclustered(), weight, y);
        List<PsuTotals> added = new ArrayList<>(replicateWeights.size());
        for (BigDecimal replicate : replicateWeights) {
            added.add(new PsuTotals(1, replicate.multiply(y), replicate));
        }
        add(added);
    }

    /** Adds all that the other state has seen; the other state is unchanged. */
    public void merge(ReplicatedState other) {
        full.merge(other.full);
        if (!other.replicates.isEmpty()) {
            add(other.replicates);
        }
    }

    SurveyState full() {
        return full;
    }

    /** Σwy and Σw under each replicate. */
    List<PsuTotals> replicates() {
        return replicates;
    }

    private void add(List<PsuTotals> added) {
        if (replicates.isEmpty()) {
            replicates.addAll(added);
            return;
        }
        if (added.size() != replicates.size()) {
            throw new IllegalArgumentException("Respondents have " + replicates.size() + " and " + added.size()
                    + " replicate weights: all must have the same number");
        }
        for (int r = 0; r < added.size(); r++) {
            replicates.set(r, replicates.get(r).plus(added.get(r)));
        }
    }

    /** Writes the state; states of the same rows write the same bytes. */
    public void writeTo(DataOutput out) throws IOException {
        full.writeTo(out);
        Compact.writeCount(out, replicates.size());
        for (PsuTotals replicate : replicates) {
            replicate.writeTo(out);
        }
    }

    /**
     * Reads a state that {@link #writeTo} wrote.
     *
     * @throws IOException if the bytes end early or are not of such a state
     */
    public static ReplicatedState readFrom(DataInput in) throws IOException {
        ReplicatedState state = new ReplicatedState();
        state.full.merge(SurveyState.readFrom(in));
        for (long left = Compact.readCount(in); left > 0; left--) {
            state.replicates.add(PsuTotals.readFrom(in));
        }
        return state;
    }
}
