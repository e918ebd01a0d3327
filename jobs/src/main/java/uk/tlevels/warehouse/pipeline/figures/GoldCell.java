package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.tlevels.warehouse.contract.TableName;

/**
 * One number of a gold table.
 *
 * @param table the table
 * @param column the indicator
 * @param where the values, as text, that pick its row; {@code time_period} and {@code time_identifier} among them
 */
record GoldCell(TableName table, String column, Map<String, String> where) implements Term {
    static final String TIME_PERIOD = "time_period";
    static final String TIME_IDENTIFIER = "time_identifier";

    String timePeriod() {
        return where.get(TIME_PERIOD);
    }

    String timeIdentifier() {
        return where.get(TIME_IDENTIFIER);
    }

    @Override
    public List<GoldCell> cells() {
        return List.of(this);
    }

    @Override
    public Optional<BigDecimal> value(Function<GoldCell, Optional<BigDecimal>> values) {
        return values.apply(this);
    }

    @Override
    public String toString() {
        return table + "." + column + " where " + where;
    }
}
