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
import uk.tlevels.warehouse.statistics.LonelyPsu;
import uk.tlevels.warehouse.statistics.Stratum;
import uk.tlevels.warehouse.statistics.SurveyOptions;
import uk.tlevels.warehouse.statistics.SurveyState;

/** Collects rows of {@link SurveyColumns#INPUT} in a survey state and estimates from it. */
final class SurveyAggregator extends Aggregator<Row, SurveyBuffer, Row> {
    private static final long serialVersionUID = 1L;

    private final SurveyFunction function;
    private final IntervalMethod interval;
    private final double confidence;
    private final LonelyPsu lonelyPsu;

    SurveyAggregator(SurveyFunction function, SurveyOptions options) {
        this.function = function;
        this.interval = options.interval();
        this.confidence = options.confidence();
        this.lonelyPsu = options.lonelyPsu();
    }

    @Override
    public SurveyBuffer zero() {
        return new SurveyBuffer();
    }

    @Override
    public SurveyBuffer reduce(SurveyBuffer buffer, Row row) {
        add(buffer, row);
        return buffer;
    }

    @Override
    public SurveyBuffer merge(SurveyBuffer left, SurveyBuffer right) {
        left.merge(right);
        return left;
    }

    @Override
    public Row finish(SurveyBuffer buffer) {
        return function.estimate(
                buffer,
                SurveyOptions.STANDARD.with(interval).withConfidence(confidence).with(lonelyPsu));
    }

    @Override
    public Encoder<SurveyBuffer> bufferEncoder() {
        return Encoders.bean(SurveyBuffer.class);
    }

    @Override
    public Encoder<Row> outputEncoder() {
        return Encoders.row(function.output());
    }

    /** Equal calls in one query are then one aggregation. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyAggregator that
                && function == that.function
                && interval == that.interval
                && confidence == that.confidence
                && lonelyPsu == that.lonelyPsu;
    }

    @Override
    public int hashCode() {
        return Objects.hash(function, interval, confidence, lonelyPsu);
    }

    @Override
    public String toString() {
        return function.sqlName() + " with " + interval + " interval";
    }

    private void add(SurveyBuffer buffer, Row row) {
        DesignUnit unit = new DesignUnit(
                new Stratum(Optional.ofNullable(row.getString(SurveyColumns.STRATUM))),
                Optional.ofNullable(row.getString(SurveyColumns.PSU)));
        if (!row.isNullAt(SurveyColumns.POPULATION_PSUS)) {
            buffer.addPopulation(unit.stratum(), row.getLong(SurveyColumns.POPULATION_PSUS));
        }
        boolean known = !row.isNullAt(SurveyColumns.IN_DOMAIN)
                && !row.isNullAt(SurveyColumns.Y)
                && !row.isNullAt(SurveyColumns.X);
        boolean inDomain = known && row.getBoolean(SurveyColumns.IN_DOMAIN);
        if (inDomain || (known && function.comparesDomains())) {
            SurveyState state = inDomain ? buffer.state() : buffer.subtrahend();
            state.add(unit, weight(row), row.getDecimal(SurveyColumns.Y), row.getDecimal(SurveyColumns.X));
        } else {
            buffer.state().addOutside(unit);
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
