package uk.tlevels.warehouse.functions;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.statistics.IntervalMethod;
import uk.tlevels.warehouse.statistics.ReplicatedProportion;
import uk.tlevels.warehouse.statistics.SurveyOptions;

/** Collects rows of {@link #INPUT} and estimates a proportion with a variance from replicate weights. */
final class ReplicatedAggregator extends Aggregator<Row, ReplicatedBuffer, Row> {
    static final String NAME = "survey_proportion_replicated";

    static final StructType INPUT = new StructType()
            .add("y", SurveyColumns.EXACT)
            .add("weight", SurveyColumns.EXACT)
            .add("replicate_weights", DataTypes.createArrayType(SurveyColumns.EXACT))
            .add("replicate_scales", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("in_domain", DataTypes.BooleanType);

    private static final long serialVersionUID = 1L;

    private final IntervalMethod interval;
    private final double confidence;

    ReplicatedAggregator(SurveyOptions options) {
        this.interval = options.interval();
        this.confidence = options.confidence();
    }

    @Override
    public ReplicatedBuffer zero() {
        return new ReplicatedBuffer();
    }

    @Override
    public ReplicatedBuffer reduce(ReplicatedBuffer buffer, Row row) {
        if (!row.isNullAt(0) && !row.isNullAt(4) && row.getBoolean(4)) {
            if (row.isNullAt(1) || row.isNullAt(2) || row.isNullAt(3)) {
                throw new IllegalArgumentException("A respondent with a value has no weight or no replicate weights:"
                        + " give it both, or leave it out of the domain");
            }
            buffer.state().add(row.getDecimal(1), row.getList(2), row.getDecimal(0));
            List<Double> scales = row.getList(3);
            buffer.scales(List.copyOf(scales));
        }
        return buffer;
    }

    @Override
    public ReplicatedBuffer merge(ReplicatedBuffer left, ReplicatedBuffer right) {
        left.merge(right);
        return left;
    }

    @Override
    public Row finish(ReplicatedBuffer buffer) {
        return SurveyColumns.estimate(ReplicatedProportion.estimate(
                buffer.state(),
                buffer.scales(),
                SurveyOptions.STANDARD.with(interval).withConfidence(confidence)));
    }

    @Override
    public Encoder<ReplicatedBuffer> bufferEncoder() {
        return Encoders.bean(ReplicatedBuffer.class);
    }

    @Override
    public Encoder<Row> outputEncoder() {
        return Encoders.row(SurveyColumns.ESTIMATE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplicatedAggregator that && interval == that.interval && confidence == that.confidence;
    }

    @Override
    public int hashCode() {
        return Objects.hash(interval, confidence);
    }

    @Override
    public String toString() {
        return NAME + " with " + interval + " interval";
    }
}
