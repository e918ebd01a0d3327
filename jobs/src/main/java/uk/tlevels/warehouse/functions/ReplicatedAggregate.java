package uk.tlevels.warehouse.functions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import uk.tlevels.statistics.IntervalMethod;
import uk.tlevels.statistics.ReplicatedProportion;
import uk.tlevels.statistics.SurveyOptions;

/**
 * A proportion of rows of {@link #INPUT} with a variance from replicate weights. Public, as its constructor is, because
 * Spark copies an expression by reflection.
 */
public final class ReplicatedAggregate extends StateAggregate<ReplicatedBuffer> {
    static final String NAME = "survey_proportion_replicated";

    static final StructType INPUT = new StructType()
            .add("y", SurveyColumns.EXACT)
            .add("weight", SurveyColumns.EXACT)
            .add("replicate_weights", DataTypes.createArrayType(SurveyColumns.EXACT))
            .add("replicate_scales", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("in_domain", DataTypes.BooleanType);

    private static final int Y = 0;
    private static final int WEIGHT = 1;
    private static final int REPLICATE_WEIGHTS = 2;
    private static final int REPLICATE_SCALES = 3;
    private static final int IN_DOMAIN = 4;

    private static final long serialVersionUID = 1L;

    private final Call call;

    /** Spark's parts of an expression: what is called, of which arguments, and where the buffers stand. */
    public ReplicatedAggregate(Call call, Seq<Expression> children, int mutableOffset, int inputOffset) {
        super(children, mutableOffset, inputOffset);
        this.call = call;
    }

    /** How the function estimates. */
    record Call(IntervalMethod interval, double confidence) implements Serializable {}

    @Override
    Call call() {
        return call;
    }

    @Override
    ReplicatedAggregate copy(Seq<Expression> arguments, int mutableOffset, int inputOffset) {
        return new ReplicatedAggregate(call, arguments, mutableOffset, inputOffset);
    }

    @Override
    public ReplicatedBuffer createAggregationBuffer() {
        return new ReplicatedBuffer();
    }

    @Override
    void add(ReplicatedBuffer buffer, Object[] row) {
        if (row[Y] == null || row[IN_DOMAIN] == null || !(boolean) row[IN_DOMAIN]) {
            return;
        }
        if (row[WEIGHT] == null || row[REPLICATE_WEIGHTS] == null || row[REPLICATE_SCALES] == null) {
            throw new IllegalArgumentException("A respondent with a value has no weight or no replicate weights:"
                    + " give it both, or leave it out of the domain");
        }
        BigDecimal y = number(row[Y]);
        SurveyArguments.requireShare(y);
        List<BigDecimal> weights = new ArrayList<>();
        for (Object weight : elements(row, REPLICATE_WEIGHTS)) {
            weights.add(number(weight));
        }
        List<Double> scales = new ArrayList<>();
        for (Object element : elements(row, REPLICATE_SCALES)) {
            double scale = (double) element;
            if (!(scale >= 0 && Double.isFinite(scale))) {
                throw new IllegalArgumentException("a replicate scale is " + scale + "; it is a number from 0 on");
            }
            scales.add(scale);
        }
        buffer.state().add(SurveyArguments.weight(number(row[WEIGHT])), weights, y);
        buffer.scales(List.copyOf(scales));
    }

    private static Object[] elements(Object[] row, int column) {
        ArrayType type = (ArrayType) INPUT.apply(column).dataType();
        Object[] elements = ((ArrayData) row[column]).toObjectArray(type.elementType());
        for (Object element : elements) {
            if (element == null) {
                throw new IllegalArgumentException(
                        "an element of " + INPUT.apply(column).name() + " is NULL; each replicate has one");
            }
        }
        return elements;
    }

    private static BigDecimal number(Object value) {
        return ((Decimal) value).toJavaBigDecimal();
    }

    @Override
    void addAll(ReplicatedBuffer buffer, ReplicatedBuffer other) {
        buffer.merge(other);
    }

    @Override
    void write(ReplicatedBuffer buffer, DataOutput out) throws IOException {
        buffer.writeTo(out);
    }

    @Override
    ReplicatedBuffer read(DataInput in) throws IOException {
        return ReplicatedBuffer.readFrom(in);
    }

    @Override
    public Object eval(ReplicatedBuffer buffer) {
        SurveyOptions options = SurveyOptions.STANDARD.with(call.interval()).withConfidence(call.confidence());
        return new GenericInternalRow(
                SurveyColumns.estimate(ReplicatedProportion.estimate(buffer.state(), buffer.scales(), options)));
    }

    @Override
    public DataType dataType() {
        return SurveyColumns.ESTIMATE;
    }

    @Override
    public String prettyName() {
        return NAME;
    }
}
