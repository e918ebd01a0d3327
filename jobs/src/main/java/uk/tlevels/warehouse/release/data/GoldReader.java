package uk.tlevels.warehouse.release.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.GoldExpression;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;

/** Reads the data sets of an edition from gold, exact and unrounded. */
public final class GoldReader {
    /** The columns of a query before the places. */
    private static final List<String> FRAME = List.of(
            "period",
            "time identifier",
            "geographic level",
            "country code",
            "country name",
            "key",
            "status",
            "day",
            "series break");

    private final Contracts contracts;
    private final Function<TableName, Dataset<Row>> tables;
    private final Edition edition;

    /**
     * A reader.
     *
     * @param tables the rows of a gold table at the version that the release is made from
     */
    public GoldReader(Contracts contracts, Function<TableName, Dataset<Row>> tables, Edition edition) {
        this.contracts = contracts;
        this.tables = tables;
        this.edition = edition;
    }

    /**
     * The rows of a data set, no later than the edition's period less the data set's lag, in the order of the table.
     *
     * @throws ContractException when an expression does not fit the table, when there are no rows of that period, or when
     *     two rows are told apart by nothing that the data set has
     */
    public DataSet read(DataSetDefinition definition) {
        List<Row> rows = new GoldQuery(
                        definition,
                        contracts.table(definition.origin().table()).primaryKey(),
                        tables.apply(definition.origin().table()))
                .rows()
                .collectAsList();
        Shape shape = new Shape(definition);
        rows.forEach(shape::requireFrame);
        List<Row> until = rows.stream()
                .filter(row ->
                        new Newest(edition.period(), definition.origin().lag()).admits(row.getString(GoldQuery.PERIOD)))
                .toList();
        Statuses statuses = Statuses.of(definition, edition, until);
        Map<RowKey, DataRow> byKey = new LinkedHashMap<>();
        Map<String, Map<String, String>> groups = new HashMap<>();
        for (Row row : until) {
            if (statuses.admits(row)) {
                DataRow read = shape.row(row);
                shape.group(row, groups);
                if (definition.adding().addUp()) {
                    byKey.merge(read.key(), read, DataRow::plus);
                } else if (byKey.putIfAbsent(read.key(), read) != null) {
                    throw error(
                            definition,
                            "two rows of %s are %s; add a filter, or a condition under rows"
                                    .formatted(
                                            definition.origin().table(),
                                            read.key().words()));
                }
            }
        }
        requireNewest(definition, byKey.values(), rows);
        return new DataSet(
                definition, GoldQuery.placeColumns(definition), List.copyOf(byKey.values()), groups, statuses.shown());
    }

    private void requireNewest(DataSetDefinition definition, Iterable<DataRow> read, List<Row> all) {
        Newest newest = new Newest(edition.period(), definition.origin().lag());
        for (DataRow row : read) {
            if (newest.is(row.key().moment().period())) {
                return;
            }
        }
        throw error(
                definition,
                "data set %s has no rows of %s, its newest period in the release of %s; %s holds %s"
                        .formatted(
                                definition.file(),
                                newest.title(),
                                edition.period().title(),
                                definition.origin().table(),
                                all.stream()
                                        .map(r -> r.getString(GoldQuery.PERIOD))
                                        .distinct()
                                        .sorted()
                                        .toList()));
    }

    private static ContractException error(DataSetDefinition definition, String reason) {
        return new ContractException(definition.frame().level().file(), definition.line(), reason);
    }

    /** Where the columns of a query stand, and what its rows mean. */
    private record Shape(DataSetDefinition definition) {
        private int filters() {
            return GoldQuery.FIRST + GoldQuery.placeColumns(definition).size();
        }

        DataRow row(Row row) {
            List<String> place = texts(row, GoldQuery.FIRST, filters());
            List<String> items =
                    texts(row, filters(), filters() + definition.filters().size());
            int first = row.length() - definition.indicators().size();
            List<ShownCell> cells = new ArrayList<>();
            for (int i = 0; i < definition.indicators().size(); i++) {
                Optional<String> text =
                        Optional.ofNullable(row.getString(first + i)).filter(t -> !t.isEmpty());
                IndicatorDefinition indicator = definition.indicators().get(i);
                cells.add(text.<ShownCell>map(t -> new ShownCell.Shown(number(indicator, t)))
                        .orElseGet(() -> new ShownCell.Missing(Symbol.NOT_APPLICABLE)));
            }
            return new DataRow(
                    new RowKey(
                            new Moment(row.getString(GoldQuery.PERIOD), row.getString(GoldQuery.IDENTIFIER)),
                            new RowPlace(
                                    row.getString(GoldQuery.LEVEL),
                                    row.getString(GoldQuery.COUNTRY_CODE),
                                    row.getString(GoldQuery.COUNTRY_NAME),
                                    place),
                            items),
                    List.of(row.getString(GoldQuery.KEY)),
                    row.getString(GoldQuery.INSTRUMENT),
                    cells);
        }

        /** Time, level and country stand in every row, and the status and the series break where they are asked for. */
        void requireFrame(Row row) {
            for (int i = 0; i < GoldQuery.FIRST; i++) {
                if (row.isNullAt(i)) {
                    throw error(
                            definition,
                            "a row of %s has no %s: %s"
                                    .formatted(definition.origin().table(), FRAME.get(i), row.mkString(", ")));
                }
            }
        }

        private BigDecimal number(IndicatorDefinition indicator, String text) {
            GoldExpression from = GoldQuery.source(indicator.measure()).orElseThrow();
            Optional<BigDecimal> number = parsed(text);
            if (number.isEmpty()) {
                throw from.error("'%s' of indicator %s is no number".formatted(text, indicator.name()));
            }
            boolean people = number.get().signum() >= 0
                    && number.get().stripTrailingZeros().scale() <= 0;
            if (indicator.measure() instanceof Measure.People && !people) {
                throw from.error("'%s' of indicator %s is no count of people; give a number that is none under plain"
                        .formatted(text, indicator.name()));
            }
            return number.get();
        }

        private static Optional<BigDecimal> parsed(String text) {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        void group(Row row, Map<String, Map<String, String>> groups) {
            int column = filters() + definition.filters().size();
            for (int i = 0; i < definition.filters().size(); i++) {
                FilterDefinition filter = definition.filters().get(i);
                if (filter.group().isPresent()) {
                    String item = row.getString(filters() + i);
                    String group = text(row, column++, "group of '" + item + "'");
                    Optional<String> before =
                            Optional.ofNullable(groups.computeIfAbsent(filter.name(), f -> new TreeMap<>())
                                    .putIfAbsent(item, group));
                    if (before.filter(b -> !b.equals(group)).isPresent()) {
                        throw filter.group()
                                .get()
                                .from()
                                .error("'%s' stands in two groups, %s and %s".formatted(item, before.get(), group));
                    }
                }
            }
        }

        private List<String> texts(Row row, int from, int to) {
            List<String> texts = new ArrayList<>();
            for (int i = from; i < to; i++) {
                int filter = i - filters();
                texts.add(text(
                        row,
                        i,
                        filter < 0
                                ? "place"
                                : "item of filter "
                                        + definition.filters().get(filter).name()));
            }
            return texts;
        }

        private String text(Row row, int column, String what) {
            return Optional.ofNullable(row.getString(column))
                    .orElseThrow(() -> error(
                            definition,
                            "a row of %s has no %s: %s"
                                    .formatted(definition.origin().table(), what, row.mkString(", "))));
        }
    }
}
