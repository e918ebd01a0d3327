package uk.tlevels.warehouse.functions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import scala.collection.immutable.Seq;
import uk.tlevels.statistics.DesignUnit;
import uk.tlevels.statistics.SurveyState;

/**
 * One estimate, one difference or one state of all rows of a group. Public, as its constructor is, because Spark copies an
 * expression by reflection.
 */
public final class SurveyAggregate extends StateAggregate<SurveyBuffer> {
    private static final long serialVersionUID = 1L;

    private final SurveyCall call;
    private final boolean sized;

    /** Spark's parts of an expression: what is called, of which arguments, and where the buffers stand. */
    public SurveyAggregate(SurveyCall call, Seq<Expression> children, int mutableOffset, int inputOffset) {
        super(children, mutableOffset, inputOffset);
        this.call = call;
        this.sized = SurveyArguments.isGiven(children.apply(SurveyColumns.POPULATION_PSUS));
    }

    @Override
    SurveyCall call() {
        return call;
    }

    @Override
    SurveyAggregate copy(Seq<Expression> arguments, int mutableOffset, int inputOffset) {
        return new SurveyAggregate(call, arguments, mutableOffset, inputOffset);
    }

    @Override
    public SurveyBuffer createAggregationBuffer() {
        return new SurveyBuffer();
    }

    @Override
    void add(SurveyBuffer buffer, Object[] values) {
        SurveyRow row = new SurveyRow(values);
        DesignUnit unit = row.unit();
        if (sized) {
            buffer.addPopulation(unit.stratum(), row.populationPsus());
        }
        Object domain = row.domain();
        boolean known = domain != null && row.isAnswered();
        boolean inDomain = known && (boolean) domain;
        if (inDomain || (known && call.function().comparesDomains())) {
            SurveyState state = inDomain ? buffer.state() : buffer.subtrahend();
            state.add(unit, row.weight(), row.y(call.function()), row.x());
        } else {
            row.requireSoundWeight();
            buffer.state().addOutside(unit);
        }
    }

    @Override
    void addAll(SurveyBuffer buffer, SurveyBuffer other) {
        buffer.merge(other);
    }

    @Override
    void write(SurveyBuffer buffer, DataOutput out) throws IOException {
        buffer.writeTo(out);
    }

    @Override
    SurveyBuffer read(DataInput in) throws IOException {
        return SurveyBuffer.readFrom(in);
    }

    @Override
    public Object eval(SurveyBuffer buffer) {
        return switch (call.function()) {
            case STATE -> serialize(buffer);
            case DIFFERENCE -> new GenericInternalRow(buffer.difference(call));
            default -> new GenericInternalRow(buffer.estimate(call));
        };
    }

    @Override
    public DataType dataType() {
        return call.function().output();
    }

    @Override
    public String prettyName() {
        return call.function().sqlName(SurveyFunction.Domains.ONE);
    }
}
