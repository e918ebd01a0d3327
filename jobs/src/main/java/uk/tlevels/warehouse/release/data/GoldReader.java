package uk.tlevels.warehouse.release.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.disclosure.Cell;
import uk.tlevels.warehouse.disclosure.Symbol;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.FilterDefinition;

/** Reads the data sets of an edition from gold, exact and unrounded. */
public final class GoldReader {
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
     * The rows of a data set, no later than the edition's period less the data set's lag.
     *
     * @throws ContractException when an expression does not fit the table, when there are no rows of that period, or when
     *     two rows are told apart by nothing that the data set has
     */
    public DataSet read(DataSetDefinition definition) {
        List<Row> rows = new GoldQuery(
                        definition, contracts.table(definition.table()).primaryKey(), tables.apply(definition.table()))
                .rows()
                .collectAsList();
        List<Row> until = rows.stream()
                .filter(row -> new Newest(edition.period(), definition.lag()).admits(row.getString(GoldQuery.PERIOD)))
                .toList();
        Statuses statuses = Statuses.of(definition, edition, until);
        Shape shape = new Shape(definition);
        Map<RowKey, DataRow> byKey = new HashMap<>();
        Map<String, Map<String, String>> groups = new HashMap<>();
        for (Row row : until) {
            if (statuses.admits(row)) {
                shape.group(row, groups);
                DataRow read = shape.row(row);
                if (byKey.putIfAbsent(read.key(), read) != null) {
                    throw error(
                            definition,
                            "two rows of %s are %s; add a filter, or a condition under rows"
                                    .formatted(definition.table(), read.key().words()));
                }
            }
        }
        requireNewest(definition, byKey.values(), rows);
        List<DataRow> ordered = new ArrayList<>(byKey.values());
        return new DataSet(definition, GoldQuery.placeColumns(definition), ordered, groups, statuses.shown());
    }

    private void requireNewest(DataSetDefinition definition, Iterable<DataRow> read, List<Row> all) {
        Newest newest = new Newest(edition.period(), definition.lag());
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
                                definition.table(),
                                all.stream()
                                        .map(r -> r.getString(GoldQuery.PERIOD))
                                        .distinct()
                                        .sorted()
                                        .toList()));
    }

    private static ContractException error(DataSetDefinition definition, String reason) {
        return definition.time().period().error(reason);
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
            int indicators = row.length() - definition.indicators().size();
            List<Cell> cells = new ArrayList<>();
            for (int i = indicators; i < row.length(); i++) {
                cells.add(
                        row.isNullAt(i) || row.getString(i).isEmpty()
                                ? new Cell.Missing(Symbol.NOT_APPLICABLE)
                                : new Cell.Shown(new BigDecimal(row.getString(i))));
            }
            return new DataRow(
                    new RowKey(
                            new Moment(row.getString(GoldQuery.PERIOD), row.getString(GoldQuery.IDENTIFIER)),
                            new Place(
                                    row.getString(GoldQuery.LEVEL),
                                    row.getString(GoldQuery.COUNTRY_CODE),
                                    row.getString(GoldQuery.COUNTRY_NAME),
                                    place),
                            items),
                    Optional.of(row.getString(GoldQuery.KEY)),
                    cells);
        }

        void group(Row row, Map<String, Map<String, String>> groups) {
            int column = filters() + definition.filters().size();
            for (int i = 0; i < definition.filters().size(); i++) {
                FilterDefinition filter = definition.filters().get(i);
                if (filter.group().isPresent()) {
                    String item = row.getString(filters() + i);
                    String group = row.getString(column++);
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
                if (row.isNullAt(i)) {
                    throw error(
                            definition,
                            "a row of %s has no item for filter %s: %s"
                                    .formatted(
                                            definition.table(),
                                            i >= filters()
                                                    ? definition
                                                            .filters()
                                                            .get(i - filters())
                                                            .name()
                                                    : "place",
                                            row));
                }
                texts.add(row.getString(i));
            }
            return texts;
        }
    }
}
