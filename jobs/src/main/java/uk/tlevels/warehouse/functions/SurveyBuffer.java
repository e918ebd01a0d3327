package uk.tlevels.warehouse.functions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import uk.tlevels.warehouse.statistics.FinitePopulation;
import uk.tlevels.warehouse.statistics.Stratum;
import uk.tlevels.warehouse.statistics.SurveyState;

/**
 * The aggregation buffer: survey states that Spark sees as a bean with one binary property, so that a shuffle carries
 * the states' own bytes and a state in use is never written.
 */
public final class SurveyBuffer {
    private SurveyState state = new SurveyState();
    private SurveyState subtrahend = new SurveyState();
    private StratumSizes sizes = new StratumSizes();

    SurveyState state() {
        return state;
    }

    /** For a difference, the state of what is subtracted. */
    SurveyState subtrahend() {
        return subtrahend;
    }

    FinitePopulation population() {
        return sizes.population();
    }

    void addPopulation(Stratum stratum, long psus) {
        sizes.add(stratum, psus);
    }

    void merge(SurveyBuffer other) {
        state.merge(other.state);
        subtrahend.merge(other.subtrahend);
        sizes.merge(other.sizes);
    }

    /** The bean property that Spark shuffles. */
    public byte[] getBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            state.writeTo(out);
            subtrahend.writeTo(out);
            sizes.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The bean property that Spark shuffles. */
    public void setBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            state = SurveyState.readFrom(in);
            subtrahend = SurveyState.readFrom(in);
            sizes = StratumSizes.readFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
