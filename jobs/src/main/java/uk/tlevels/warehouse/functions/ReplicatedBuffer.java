package uk.tlevels.warehouse.functions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import uk.tlevels.warehouse.statistics.ReplicatedState;

/** The aggregation buffer of an estimate from replicate weights, a bean with one binary property as Spark sees it. */
public final class ReplicatedBuffer {
    private ReplicatedState state = new ReplicatedState();
    private List<Double> scales = List.of();

    ReplicatedState state() {
        return state;
    }

    List<Double> scales() {
        return scales;
    }

    /** Takes the scales of a row; all rows must bring the same. */
    void scales(List<Double> given) {
        if (scales.isEmpty()) {
            scales = given;
        } else if (!given.isEmpty() && !given.equals(scales)) {
            throw new IllegalArgumentException("Respondents have different replicate scales: all must have the same");
        }
    }

    void merge(ReplicatedBuffer other) {
        state.merge(other.state);
        scales(other.scales);
    }

    /** The bean property that Spark shuffles. */
    public byte[] getBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            state.writeTo(out);
            out.writeInt(scales.size());
            for (double scale : scales) {
                out.writeDouble(scale);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The bean property that Spark shuffles. */
    public void setBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            state = ReplicatedState.readFrom(in);
            List<Double> read = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                read.add(in.readDouble());
            }
            scales = List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
