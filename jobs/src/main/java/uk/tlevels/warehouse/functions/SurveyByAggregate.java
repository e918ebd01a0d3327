package uk.tlevels.warehouse.functions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.InterpretedUnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.statistics.DesignUnit;
import uk.tlevels.statistics.SurveyOptions;
import uk.tlevels.statistics.SurveyState;

/**
 * Estimates of all domains of one design at once: a map from each domain that a row names to its estimate. Public, as
 * its constructor is, because Spark copies an expression by reflection.
 */
public final class SurveyByAggregate extends StateAggregate<SurveyDomains> {
    private static final long serialVersionUID = 1L;

    private final SurveyCall call;
    private final boolean sized;
    private transient UnsafeProjection keyOf;

    /** Spark's parts of an expression: what is called, of which arguments, and where the buffers stand. */
    public SurveyByAggregate(SurveyCall call, Seq<Expression> children, int mutableOffset, int inputOffset) {
        super(children, mutableOffset, inputOffset);
        this.call = call;
        this.sized = SurveyArguments.isGiven(children.apply(SurveyColumns.POPULATION_PSUS));
    }

    @Override
    SurveyCall call() {
        return call;
    }

    @Override
    SurveyByAggregate copy(Seq<Expression> arguments, int mutableOffset, int inputOffset) {
        return new SurveyByAggregate(call, arguments, mutableOffset, inputOffset);
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        return domains().dataType() instanceof ArrayType
                ? TypeCheckResult.TypeCheckSuccess$.MODULE$
                : new TypeCheckResult.TypeCheckFailure(
                        "the domains of " + prettyName() + " are an array of those that a respondent is in");
    }

    @Override
    public SurveyDomains createAggregationBuffer() {
        return new SurveyDomains();
    }

    @Override
    void add(SurveyDomains buffer, Object[] values) {
        SurveyRow row = new SurveyRow(values);
        DesignUnit unit = row.unit();
        buffer.addRespondent(unit);
        if (sized) {
            buffer.addPopulation(unit, row.populationPsus());
        }
        row.requireSoundWeight();
        if (row.domain() == null) {
            return;
        }
        ArrayData domains = (ArrayData) row.domain();
        for (int i = 0; i < domains.numElements(); i++) {
            if (!domains.isNullAt(i)) {
                SurveyState state = buffer.domain(key(domains.get(i, domainType())));
                if (row.isAnswered()) {
                    state.add(unit, row.weight(), row.y(call.function()), row.x());
                }
            }
        }
    }

    @Override
    void addAll(SurveyDomains buffer, SurveyDomains other) {
        buffer.merge(other);
    }

    @Override
    void write(SurveyDomains buffer, DataOutput out) throws IOException {
        buffer.writeTo(out);
    }

    @Override
    SurveyDomains read(DataInput in) throws IOException {
        return SurveyDomains.readFrom(in);
    }

    @Override
    public Object eval(SurveyDomains buffer) {
        List<Object> domains = new ArrayList<>();
        List<Object> estimates = new ArrayList<>();
        SurveyOptions options = call.options(buffer.population());
        buffer.forEach((key, state) -> {
            domains.add(domain(key));
            estimates.add(new GenericInternalRow(
                    SurveyColumns.estimate(call.function().estimate(state, options))));
        });
        return new ArrayBasedMapData(
                new GenericArrayData(domains.toArray()), new GenericArrayData(estimates.toArray()));
    }

    @Override
    public DataType dataType() {
        return DataTypes.createMapType(domainType(), call.function().output(), false);
    }

    @Override
    public String prettyName() {
        return call.function().sqlName(SurveyFunction.Domains.MANY);
    }

    private Expression domains() {
        return children().apply(SurveyColumns.IN_DOMAIN);
    }

    private DataType domainType() {
        return ((ArrayType) domains().dataType()).elementType();
    }

    /** The domain as the bytes of a row of it alone, which are equal when domains are. */
    private byte[] key(Object domain) {
        if (keyOf == null) {
            keyOf = InterpretedUnsafeProjection.createProjection(
                    CollectionConverters.asScala(List.<Expression>of(new BoundReference(0, domainType(), false)))
                            .toSeq());
        }
        InternalRow row = new GenericInternalRow(new Object[] {domain});
        // a copy, because the projection writes every row into the same bytes
        return keyOf.apply(row).copy().getBytes();
    }

    private Object domain(byte[] key) {
        UnsafeRow row = new UnsafeRow(1);
        row.pointTo(key, key.length);
        return row.get(0, domainType());
    }
}
