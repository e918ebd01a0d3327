package uk.tlevels.warehouse.functions;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Aggregator;
import uk.tlevels.warehouse.statistics.DesignUnit;
import uk.tlevels.warehouse.statistics.IntervalMethod;
import uk.tlevels.warehouse.statistics.Stratum;
import uk.tlevels.warehouse.statistics.SurveyOptions;
import uk.tlevels.warehouse.statistics.SurveyState;

/** Collects rows of {@link SurveyColumns#INPUT} in a survey state and estimates from it. */
final class SurveyAggregator extends Aggregator<Row, SurveyBuffer, Row> {
    private static final long serialVersionUID = 1L;

    private final SurveyFunction function;
    private final IntervalMethod interval;

    SurveyAggregator(SurveyFunction function, IntervalMethod interval) {
        this.function = function;
        this.interval = interval;
    }

    @Override
    public SurveyBuffer zero() {
        return new SurveyBuffer();
    }

    @Override
    public SurveyBuffer reduce(SurveyBuffer buffer, Row row) {
        add(buffer.state(), row);
        return buffer;
    }

    @Override
    public SurveyBuffer merge(SurveyBuffer left, SurveyBuffer right) {
        left.state().merge(right.state());
        return left;
    }

    @Override
    public Row finish(SurveyBuffer buffer) {
        return SurveyColumns.output(function.estimate(buffer.state(), SurveyOptions.STANDARD.with(interval)));
    }

    @Override
    public Encoder<SurveyBuffer> bufferEncoder() {
        return Encoders.bean(SurveyBuffer.class);
    }

    @Override
    public Encoder<Row> outputEncoder() {
        return Encoders.row(SurveyColumns.OUTPUT);
    }

    /** Equal calls in one query are then one aggregation. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyAggregator that && function == that.function && interval == that.interval;
    }

    @Override
    public int hashCode() {
        return Objects.hash(function, interval);
    }

    @Override
    public String toString() {
        return function.sqlName() + " with " + interval + " interval";
    }

    private static void add(SurveyState state, Row row) {
        DesignUnit unit = new DesignUnit(
                new Stratum(Optional.ofNullable(row.getString(SurveyColumns.STRATUM))),
                Optional.ofNullable(row.getString(SurveyColumns.PSU)));
        boolean inDomain = !row.isNullAt(SurveyColumns.IN_DOMAIN) && row.getBoolean(SurveyColumns.IN_DOMAIN);
        if (!inDomain || row.isNullAt(SurveyColumns.Y) || row.isNullAt(SurveyColumns.X)) {
            state.addOutside(unit);
        } else {
            state.add(unit, weight(row), row.getDecimal(SurveyColumns.Y), row.getDecimal(SurveyColumns.X));
        }
    }

    private static BigDecimal weight(Row row) {
        if (row.isNullAt(SurveyColumns.WEIGHT)) {
            throw new IllegalArgumentException("A respondent with a value has no survey weight (stratum "
                    + row.getString(SurveyColumns.STRATUM) + ", PSU " + row.getString(SurveyColumns.PSU)
                    + "): give it a weight, or leave it out of the domain");
        }
        return row.getDecimal(SurveyColumns.WEIGHT);
    }
}
