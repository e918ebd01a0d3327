package uk.tlevels.warehouse.functions;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import uk.tlevels.statistics.IntervalMethod;

/**
 * The arguments of one call, optional ones filled in: expressions for {@link SurveyColumns#INPUT}, cast as by an
 * explicit ANSI cast, so that a number of any type, a boolean and {@code case when … then 1 else 0 end} all serve as y.
 *
 * @param columns an expression for each input column
 * @param interval the interval of a proportion, where the call names it
 */
record SurveyArguments(List<Expression> columns, Optional<IntervalMethod> interval) {
    private static final int REQUIRED = 4;

    /**
     * Reads the arguments of a call.
     *
     * @throws IllegalArgumentException if there are too few or too many, or the interval is not a known constant
     */
    static SurveyArguments of(SurveyFunction function, SurveyFunction.Domains domains, List<Expression> given) {
        int fewest = function.required(domains).size();
        int most = fewest + function.optional(domains).size();
        if (given.size() < fewest || given.size() > most) {
            throw new IllegalArgumentException(
                    "Wrong number of arguments, " + given.size() + ", in a call of " + function.signature(domains));
        }
        Deque<Expression> rest = new ArrayDeque<>(given);
        List<Expression> columns = new ArrayList<>();
        columns.add(rest.remove());
        columns.add(function.takesX() ? rest.remove() : Literal.create(1, DataTypes.IntegerType));
        columns.addAll(List.of(rest.remove(), rest.remove(), rest.remove()));
        columns.add(rest.isEmpty() ? Literal.TrueLiteral() : rest.remove());
        Optional<IntervalMethod> interval =
                function.takesInterval() && !rest.isEmpty() ? Optional.of(interval(rest.remove())) : Optional.empty();
        columns.add(rest.isEmpty() ? Literal.create(null, DataTypes.LongType) : rest.remove());
        List<Expression> cast = cast(columns, SurveyColumns.INPUT);
        if (domains == SurveyFunction.Domains.MANY) {
            cast.set(SurveyColumns.IN_DOMAIN, columns.get(SurveyColumns.IN_DOMAIN));
        }
        return new SurveyArguments(cast, interval);
    }

    /** The arguments of a call with replicate weights, as expressions for {@link ReplicatedAggregate#INPUT}. */
    static List<Expression> replicated(List<Expression> given) {
        if (given.size() < REQUIRED || given.size() > REQUIRED + 1) {
            throw new IllegalArgumentException("Wrong number of arguments, " + given.size() + ", in a call of "
                    + ReplicatedAggregate.NAME + "(y, weight, replicate_weights, replicate_scales[, in_domain])");
        }
        List<Expression> columns = new ArrayList<>(given);
        if (given.size() == REQUIRED) {
            columns.add(Literal.TrueLiteral());
        }
        return cast(columns, ReplicatedAggregate.INPUT);
    }

    /**
     * Makes sure that a value can be of a proportion, whatever the others are: a sum of many may cancel out.
     *
     * @throws IllegalArgumentException if it is neither 0 nor 1
     */
    static void requireShare(BigDecimal y) {
        if (y.signum() != 0 && y.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("y is " + shown(y) + "; a proportion is of 0, 1 and NULL");
        }
    }

    /**
     * A weight, which may not be negative.
     *
     * @throws IllegalArgumentException if it is
     */
    static BigDecimal weight(BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("weight is " + shown(value) + "; it must not be negative");
        }
        return value;
    }

    /** A number without the zeros that its type gave it. */
    static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Whether an argument is more than the NULL that stands for one that is left out. */
    static boolean isGiven(Expression argument) {
        Expression inner = argument instanceof Cast cast ? cast.child() : argument;
        return !(inner instanceof Literal literal && literal.value() == null);
    }

    private static List<Expression> cast(List<Expression> columns, StructType types) {
        List<Expression> cast = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cast.add(new Cast(columns.get(i), types.apply(i).dataType(), Option.empty(), EvalMode.ANSI()));
        }
        return cast;
    }

    private static IntervalMethod interval(Expression argument) {
        String name = argument.foldable() ? String.valueOf(argument.eval(InternalRow.empty())) : argument.sql();
        return Arrays.stream(IntervalMethod.values())
                .filter(method -> argument.foldable() && method.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The interval of a proportion is the constant 'logit', 'wilson' or 'beta', but here it is "
                                + name));
    }
}
