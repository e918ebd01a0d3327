package uk.tlevels.warehouse.functions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import uk.tlevels.statistics.ReplicatedState;

/** The aggregation buffer of an estimate from replicate weights. */
final class ReplicatedBuffer {
    private final ReplicatedState state;
    private List<Double> scales = List.of();

    ReplicatedBuffer() {
        this(new ReplicatedState());
    }

    private ReplicatedBuffer(ReplicatedState state) {
        this.state = state;
    }

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

    void writeTo(DataOutput out) throws IOException {
        state.writeTo(out);
        out.writeInt(scales.size());
        for (double scale : scales) {
            out.writeDouble(scale);
        }
    }

    static ReplicatedBuffer readFrom(DataInput in) throws IOException {
        ReplicatedBuffer read = new ReplicatedBuffer(ReplicatedState.readFrom(in));
        List<Double> scales = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            scales.add(in.readDouble());
        }
        read.scales = List.copyOf(scales);
        return read;
    }
}
