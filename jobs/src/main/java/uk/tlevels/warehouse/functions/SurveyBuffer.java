package uk.tlevels.warehouse.functions;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import uk.tlevels.statistics.Stratum;
import uk.tlevels.statistics.SurveyState;

/** The aggregation buffer of one estimate, one difference or one state. */
final class SurveyBuffer {
    private final SurveyState state;
    private final SurveyState subtrahend;
    private final StratumSizes sizes;

    SurveyBuffer() {
        this(new SurveyState(), new SurveyState(), new StratumSizes());
    }

    private SurveyBuffer(SurveyState state, SurveyState subtrahend, StratumSizes sizes) {
        this.state = state;
        this.subtrahend = subtrahend;
        this.sizes = sizes;
    }

    SurveyState state() {
        return state;
    }

    /** For a difference, the state of what is subtracted. */
    SurveyState subtrahend() {
        return subtrahend;
    }

    Object[] estimate(SurveyCall call) {
        return SurveyColumns.estimate(call.function().estimate(state, call.options(sizes.population())));
    }

    Object[] difference(SurveyCall call) {
        return SurveyColumns.difference(state, subtrahend, call.options(sizes.population()));
    }

    /** This state as minuend and another as subtrahend, of one design or with strata of their own. */
    SurveyBuffer less(SurveyBuffer other, boolean isOneDesign) {
        if (!isOneDesign) {
            return under("minuend").less(other.under("subtrahend"), true);
        }
        SurveyBuffer both = new SurveyBuffer(state, other.state, new StratumSizes());
        both.sizes.merge(sizes);
        both.sizes.merge(other.sizes);
        return both;
    }

    private SurveyBuffer under(String design) {
        return new SurveyBuffer(state.under(design), subtrahend.under(design), sizes.under(design));
    }

    void addPopulation(Stratum stratum, Optional<Long> psus) {
        sizes.add(stratum, psus);
    }

    void merge(SurveyBuffer other) {
        state.merge(other.state);
        subtrahend.merge(other.subtrahend);
        sizes.merge(other.sizes);
    }

    void writeTo(DataOutput out) throws IOException {
        state.writeTo(out);
        subtrahend.writeTo(out);
        sizes.writeTo(out);
    }

    /** The state that {@code survey_state} gave. */
    static SurveyBuffer of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return readFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SurveyBuffer readFrom(DataInput in) throws IOException {
        return new SurveyBuffer(SurveyState.readFrom(in), SurveyState.readFrom(in), StratumSizes.readFrom(in));
    }
}
