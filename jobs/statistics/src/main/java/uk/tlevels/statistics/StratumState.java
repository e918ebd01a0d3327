package uk.tlevels.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of one stratum: totals for each PSU that has an identifier, and moments for the respondents that are PSUs by
 * themselves, which need no entry each because no later row can belong to them.
 */
final class StratumState {
    private final TreeMap<String, PsuTotals> psus = new TreeMap<>();
    private long singles;
    private long singlesInDomain;
    private Moments singleMoments = Moments.NONE;

    void addPsu(String psu, PsuTotals totals) {
        psus.merge(psu, totals, PsuTotals::plus);
    }

    void addSingle(BigDecimal weightedY, BigDecimal weightedX) {
        singles++;
        singlesInDomain++;
        singleMoments = singleMoments.plus(Moments.of(weightedY, weightedX));
    }

    void addSingleOutside() {
        singles++;
    }

    /** Adds the scores of another stratum's respondents that are PSUs by themselves. */
    void addSingles(StratumState other, Score score) {
        singles += other.singles;
        singlesInDomain += other.singlesInDomain;
        singleMoments = singleMoments.plus(score.of(other.singleMoments));
    }

    void merge(StratumState other) {
        other.psus.forEach(this::addPsu);
        singles += other.singles;
        singlesInDomain += other.singlesInDomain;
        singleMoments = singleMoments.plus(other.singleMoments);
    }

    /** Takes the PSUs of a design, which has all of this stratum's, and keeps the totals of the domain. */
    void designedAs(StratumState design) {
        design.psus.keySet().forEach(psu -> psus.putIfAbsent(psu, PsuTotals.OUTSIDE));
        singles = design.singles;
    }

    /** Moments of the PSU totals: all that the variance between PSUs needs. */
    StratumMoments moments(Stratum stratum) {
        Moments moments = singleMoments;
        long met = singlesInDomain;
        for (PsuTotals psu : psus.values()) {
            if (psu.respondents() > 0) {
                met++;
                moments = moments.plus(Moments.of(psu.y(), psu.x()));
            }
        }
        return new StratumMoments(stratum, singles + psus.size(), met, moments);
    }

    Map<String, PsuTotals> psus() {
        return psus;
    }

    long singles() {
        return singles;
    }

    void writeTo(DataOutput out) throws IOException {
        Compact.writeCount(out, psus.size());
        for (Map.Entry<String, PsuTotals> psu : psus.entrySet()) {
            Compact.writeText(out, psu.getKey());
            psu.getValue().writeTo(out);
        }
        Compact.writeCount(out, singles);
        if (singles > 0) {
            Compact.writeCount(out, singlesInDomain);
            singleMoments.writeTo(out);
        }
    }

    static StratumState readFrom(DataInput in) throws IOException {
        StratumState state = new StratumState();
        for (long left = Compact.readCount(in); left > 0; left--) {
            state.psus.put(Compact.readText(in), PsuTotals.readFrom(in));
        }
        state.singles = Compact.readCount(in);
        if (state.singles > 0) {
            state.singlesInDomain = Compact.readCount(in);
            state.singleMoments = Moments.readFrom(in);
        }
        return state;
    }
}
