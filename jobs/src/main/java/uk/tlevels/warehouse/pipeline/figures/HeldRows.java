package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.tlevels.warehouse.contract.TableName;

/**
 * Looks cells up in rows held in memory.
 *
 * @param tables the rows of each table, by column name; an absent value is null, and an empty condition picks it
 */
record HeldRows(Map<TableName, List<Map<String, Object>>> tables) implements CellLookup {
    HeldRows {
        tables = Map.copyOf(tables);
    }

    @Override
    public List<Found> find(GoldCell cell) {
        return tables.getOrDefault(cell.table(), List.of()).stream()
                .filter(row -> cell.where().entrySet().stream()
                        .allMatch(e -> e.getValue().equals(Objects.toString(row.get(e.getKey()), ""))))
                .map(row -> new Found(number(row.get(cell.column())), row.toString()))
                .toList();
    }

    private static Optional<BigDecimal> number(Object value) {
        return Optional.ofNullable(value).map(Object::toString).map(BigDecimal::new);
    }
}
