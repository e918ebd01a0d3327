package uk.tlevels.warehouse.release.data;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.GoldExpression;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;

/**
 * The query of one data set over its gold table. Its columns are the fields below and then, each as many as the definition
 * has: place columns, filters, groups, indicators.
 */
final class GoldQuery {
    static final int PERIOD = 0;
    static final int IDENTIFIER = 1;
    static final int LEVEL = 2;
    static final int COUNTRY_CODE = 3;
    static final int COUNTRY_NAME = 4;
    static final int KEY = 5;
    static final int STATUS = 6;
    static final int AS_AT = 7;
    static final int INSTRUMENT = 8;
    static final int FIRST = 9;

    private final DataSetDefinition definition;
    private final List<String> primaryKey;
    private final Dataset<Row> gold;

    /**
     * A query.
     *
     * @param primaryKey the columns that tell the rows of the gold table apart
     * @param gold the rows of the gold table
     */
    GoldQuery(DataSetDefinition definition, List<String> primaryKey, Dataset<Row> gold) {
        this.definition = definition;
        this.primaryKey = primaryKey;
        this.gold = gold;
    }

    /** The place columns of a data set, those of coarser levels first. */
    static List<String> placeColumns(DataSetDefinition definition) {
        Set<String> columns = new LinkedHashSet<>();
        definition.frame().geography().values().forEach(level -> columns.addAll(level.keySet()));
        return List.copyOf(columns);
    }

    /**
     * The rows that the data set takes, at every period and status held.
     *
     * @throws ContractException when an expression does not fit the table, with its line
     */
    Dataset<Row> rows() {
        Dataset<Row> chosen = gold;
        Optional<GoldExpression> condition = definition.origin().rows();
        if (condition.isPresent()) {
            check(
                    condition.get(),
                    () -> gold.filter(functions.expr(condition.get().text())));
            chosen = gold.filter(functions.expr(condition.get().text()));
        }
        List<Object> levels = new ArrayList<>(definition.frame().geography().keySet());
        levels.add(RowPlace.NATIONAL);
        return chosen.filter(level().isin(levels.toArray())).select(columns().toArray(Column[]::new));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(text(definition.frame().time().period()));
        columns.add(text(definition.frame().time().identifier()));
        columns.add(level());
        columns.add(col("country_code"));
        columns.add(col("country_name"));
        columns.add(array_join(
                array(primaryKey.stream()
                        .map(c -> coalesce(col(c).cast("string"), lit("")))
                        .toArray(Column[]::new)),
                "\u001f"));
        columns.add(definition.frame().status().map(s -> text(s.status())).orElse(lit("")));
        columns.add(definition.frame().status().map(s -> text(s.asAt())).orElse(lit("")));
        columns.add(definition.frame().seriesBreak().map(this::text).orElse(lit("")));
        placeColumns(definition).forEach(name -> columns.add(place(name)));
        definition.filters().forEach(filter -> columns.add(text(filter.from())));
        definition.filters().stream()
                .flatMap(filter -> filter.group().stream())
                .map(FilterDefinition.Group::from)
                .forEach(from -> columns.add(text(from)));
        definition.indicators().forEach(indicator -> columns.add(number(indicator)));
        return columns;
    }

    private Column place(String name) {
        Column column = lit("");
        for (Map.Entry<String, Map<String, GoldExpression>> level :
                definition.frame().geography().entrySet()) {
            Optional<GoldExpression> from = Optional.ofNullable(level.getValue().get(name));
            if (from.isPresent()) {
                column = when(level().equalTo(level.getKey()), coalesce(text(from.get()), lit("")))
                        .otherwise(column);
            }
        }
        return column;
    }

    private Column number(IndicatorDefinition indicator) {
        return source(indicator.measure()).map(this::checked).orElse(lit("")).cast("string");
    }

    /** Where the numbers of an indicator come from; empty when they are computed from other indicators. */
    static Optional<GoldExpression> source(Measure measure) {
        if (measure instanceof Measure.People people) {
            return Optional.of(people.from());
        }
        if (measure instanceof Measure.Plain plain) {
            return Optional.of(plain.from());
        }
        if (measure instanceof Measure.Estimate estimate) {
            return Optional.of(estimate.from());
        }
        return measure instanceof Measure.Mean mean ? Optional.of(mean.from()) : Optional.empty();
    }

    private Column level() {
        return text(definition.frame().level());
    }

    private Column text(GoldExpression from) {
        return checked(from).cast("string");
    }

    private Column checked(GoldExpression from) {
        check(from, () -> gold.select(col("*"), functions.expr(from.text())));
        return functions.expr(from.text());
    }

    private void check(GoldExpression from, Runnable attempt) {
        try {
            attempt.run();
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            throw from.error("'%s' does not fit table %s: %s"
                    .formatted(
                            from.text(),
                            definition.origin().table(),
                            e.getMessage().strip().lines().findFirst().orElse("")));
        }
    }
}
