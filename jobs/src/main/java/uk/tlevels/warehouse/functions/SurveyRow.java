package uk.tlevels.warehouse.functions;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.types.Decimal;
import uk.tlevels.warehouse.statistics.DesignUnit;
import uk.tlevels.warehouse.statistics.Stratum;

/** A row of {@link SurveyColumns#INPUT}, its values as Spark holds them. */
final class SurveyRow {
    private final Object[] values;

    SurveyRow(Object[] values) {
        this.values = values;
    }

    DesignUnit unit() {
        return new DesignUnit(new Stratum(text(SurveyColumns.STRATUM)), text(SurveyColumns.PSU));
    }

    /** How many PSUs the population has in the row's stratum, where that is given. */
    Optional<Long> populationPsus() {
        return Optional.ofNullable((Long) values[SurveyColumns.POPULATION_PSUS]);
    }

    /** Whether the row has a value at all, y and x. */
    boolean isAnswered() {
        return values[SurveyColumns.Y] != null && values[SurveyColumns.X] != null;
    }

    BigDecimal y() {
        return number(SurveyColumns.Y);
    }

    BigDecimal x() {
        return number(SurveyColumns.X);
    }

    /**
     * The weight.
     *
     * @throws IllegalArgumentException if there is none
     */
    BigDecimal weight() {
        if (values[SurveyColumns.WEIGHT] == null) {
            throw new IllegalArgumentException("A respondent with a value has no survey weight (stratum "
                    + values[SurveyColumns.STRATUM] + ", PSU " + values[SurveyColumns.PSU]
                    + "): give it a weight, or leave it out of the domain");
        }
        return number(SurveyColumns.WEIGHT);
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
