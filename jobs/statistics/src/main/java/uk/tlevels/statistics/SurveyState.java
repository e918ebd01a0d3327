package uk.tlevels.statistics;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a survey estimate needs to know of its rows, as sums that merge. Every sum is an exact decimal, so neither the
 * order of rows, nor how they are split, nor the order of merging changes a bit of an estimate or of the bytes written.
 *
 * <p>The state keeps the whole design: a row outside the domain, or one whose y is missing, adds its PSU and nothing
 * else (R survey: {@code subset(design, …)} and {@code na.rm=TRUE}). A state is mutable and not safe for threads.
 *
 * <p>Source of the design-based domain: Särndal, Swensson and Wretman (1992), chapter 10.
 */
public final class SurveyState {
    private static final int FORMAT = 1;

    private final TreeMap<Stratum, StratumState> strata = new TreeMap<>();
    private long base;
    private BigDecimal weight = ZERO;
    private Moments weighted = Moments.NONE;

    /** Adds a respondent of the domain with a value y, for a proportion (y of 0 or 1), a mean or a total. */
    public void add(DesignUnit unit, BigDecimal weight, BigDecimal y) {
        add(unit, weight, y, ONE);
    }

    /**
     * Adds a respondent of the domain with a pair (y, x), for a ratio of totals. A weight of zero places the respondent
     * outside the domain.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public void add(DesignUnit unit, BigDecimal weight, BigDecimal y, BigDecimal x) {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("A survey weight must not be negative, but one in stratum "
                    + unit.stratum() + " is " + weight.toPlainString());
        }
        if (weight.signum() == 0) {
            addOutside(unit);
            return;
        }
        BigDecimal wy = weight.multiply(y);
        BigDecimal wx = weight.multiply(x);
        StratumState stratum = stratum(unit.stratum());
        unit.psu()
                .ifPresentOrElse(psu -> stratum.addPsu(psu, new PsuTotals(1, wy, wx)), () -> stratum.addSingle(wy, wx));
        base++;
        this.weight = this.weight.add(weight);
        weighted = weighted.plus(new Moments(wy, wx, wy.multiply(y), wy.multiply(x), wx.multiply(x)));
    }

    /** Adds a sampled respondent outside the domain, or one whose value is missing: its PSU belongs to the design. */
    public void addOutside(DesignUnit unit) {
        StratumState stratum = stratum(unit.stratum());
        unit.psu().ifPresentOrElse(psu -> stratum.addPsu(psu, PsuTotals.OUTSIDE), stratum::addSingleOutside);
    }

    /** Adds all that the other state has seen; the other state is unchanged. */
    public void merge(SurveyState other) {
        other.strata.forEach((name, stratum) -> stratum(name).merge(stratum));
        base += other.base;
        weight = weight.add(other.weight);
        weighted = weighted.plus(other.weighted);
    }

    /**
     * This domain in a design. The state may hold the respondents of its domain alone, which spares it the others: of
     * these an estimate needs PSUs and strata, and they stand in the design.
     *
     * @param design all respondents of the survey, those of this state among them, each as {@link #addOutside outside}
     */
    public SurveyState within(SurveyState design) {
        SurveyState whole = new SurveyState();
        whole.merge(this);
        design.strata.forEach((name, stratum) -> whole.stratum(name).designedAs(stratum));
        return whole;
    }

    /** This state with the strata of a design that shares none with designs of other names. */
    public SurveyState under(String design) {
        SurveyState own = new SurveyState();
        own.merge(this);
        own.strata.clear();
        strata.forEach((name, stratum) -> own.stratum(name.under(design)).merge(stratum));
        return own;
    }

    /** Σwy / Σwx; with x of 1 throughout, the mean of y. Not a number if Σwx is zero. */
    public double ratio() {
        return weighted.x().signum() == 0
                ? Double.NaN
                : weighted.y().divide(weighted.x(), MathContext.DECIMAL128).doubleValue();
    }

    /** Respondents of the domain with a value, unweighted. */
    public long base() {
        return base;
    }

    /** Σw over the domain. */
    BigDecimal weight() {
        return weight;
    }

    /** Σwy, Σwx, Σwy², Σwyx, Σwx² over the respondents of the domain. */
    Moments weighted() {
        return weighted;
    }

    /** The strata in their order. */
    List<StratumMoments> strata() {
        return moments(strata);
    }

    static List<StratumMoments> moments(SortedMap<Stratum, StratumState> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getValue().moments(cell.getKey()))
                .toList();
    }

    SortedMap<Stratum, StratumState> cells() {
        return strata;
    }

    /** Writes the state; states of the same rows write the same bytes. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        Compact.writeCount(out, base);
        Compact.writeDecimal(out, weight);
        weighted.writeTo(out);
        Compact.writeCount(out, strata.size());
        for (Map.Entry<Stratum, StratumState> stratum : strata.entrySet()) {
            Compact.writeOptionalText(out, stratum.getKey().name());
            stratum.getValue().writeTo(out);
        }
    }

    /**
     * Reads a state that {@link #writeTo} wrote.
     *
     * @throws IOException if the bytes end early or are not of a survey state
     */
    public static SurveyState readFrom(DataInput in) throws IOException {
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new IOException("survey state of format " + format + ", but this version reads format " + FORMAT);
        }
        SurveyState state = new SurveyState();
        state.base = Compact.readCount(in);
        state.weight = Compact.readDecimal(in);
        state.weighted = Moments.readFrom(in);
        for (long left = Compact.readCount(in); left > 0; left--) {
            state.strata.put(new Stratum(Compact.readOptionalText(in)), StratumState.readFrom(in));
        }
        return state;
    }

    private StratumState stratum(Stratum name) {
        return strata.computeIfAbsent(name, unseen -> new StratumState());
    }
}
