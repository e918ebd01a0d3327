package uk.tlevels.warehouse.functions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import uk.tlevels.warehouse.statistics.SurveyState;

/**
 * The aggregation buffer: a survey state that Spark sees as a bean with one binary property, so that a shuffle carries
 * the state's own bytes and a state in use is never written.
 */
public final class SurveyBuffer {
    private SurveyState state = new SurveyState();

    SurveyState state() {
        return state;
    }

    /** The bean property that Spark shuffles. */
    public byte[] getBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            state.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The bean property that Spark shuffles. */
    public void setBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            state = SurveyState.readFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
