package uk.tlevels.warehouse.functions;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.types.Decimal;
import uk.tlevels.statistics.DesignUnit;
import uk.tlevels.statistics.Stratum;

/** A row of {@link SurveyColumns#INPUT}, its values as Spark holds them. */
final class SurveyRow {
    private static final int LONGEST = 18;

    private final Object[] values;

    SurveyRow(Object[] values) {
        this.values = values;
    }

    DesignUnit unit() {
        return new DesignUnit(new Stratum(text(SurveyColumns.STRATUM)), text(SurveyColumns.PSU));
    }

    /**
     * How many PSUs the population has in the row's stratum, where that is given.
     *
     * @throws IllegalArgumentException if it is no whole number above 0
     */
    Optional<Long> populationPsus() {
        if (values[SurveyColumns.POPULATION_PSUS] == null) {
            return Optional.empty();
        }
        BigDecimal psus = number(SurveyColumns.POPULATION_PSUS);
        if (psus.signum() <= 0 || psus.stripTrailingZeros().scale() > 0 || psus.precision() - psus.scale() > LONGEST) {
            throw new IllegalArgumentException(
                    "population_psus is %s in stratum %s; how many PSUs a population has is a whole number above 0"
                            .formatted(SurveyArguments.shown(psus), values[SurveyColumns.STRATUM]));
        }
        return Optional.of(psus.longValueExact());
    }

    /** Whether the row has a value at all, y and x. */
    boolean isAnswered() {
        return values[SurveyColumns.Y] != null && values[SurveyColumns.X] != null;
    }

    BigDecimal y() {
        return number(SurveyColumns.Y);
    }

    /**
     * The value for a function, which may not take every number.
     *
     * @throws IllegalArgumentException if it does not take this one
     */
    BigDecimal y(SurveyFunction function) {
        BigDecimal y = y();
        if (function == SurveyFunction.PROPORTION) {
            SurveyArguments.requireShare(y);
        }
        return y;
    }

    BigDecimal x() {
        return number(SurveyColumns.X);
    }

    /**
     * The weight.
     *
     * @throws IllegalArgumentException if there is none, or it is negative
     */
    BigDecimal weight() {
        if (values[SurveyColumns.WEIGHT] == null) {
            throw new IllegalArgumentException("A respondent with a value has no survey weight (stratum "
                    + values[SurveyColumns.STRATUM] + ", PSU " + values[SurveyColumns.PSU]
                    + "): give it a weight, or leave it out of the domain");
        }
        return SurveyArguments.weight(number(SurveyColumns.WEIGHT));
    }

    /**
     * Makes sure that the weight, if there is one, is not negative; that of a row outside the domain counts nowhere.
     *
     * @throws IllegalArgumentException if it is
     */
    void requireSoundWeight() {
        if (values[SurveyColumns.WEIGHT] != null) {
            weight();
        }
    }

    /** What the row says of the domain: true, false, nothing, or the domains that it is in. */
    Object domain() {
        return values[SurveyColumns.IN_DOMAIN];
    }

    private Optional<String> text(int column) {
        return Optional.ofNullable(values[column]).map(Object::toString);
    }

    private BigDecimal number(int column) {
        return ((Decimal) values[column]).toJavaBigDecimal();
    }
}
