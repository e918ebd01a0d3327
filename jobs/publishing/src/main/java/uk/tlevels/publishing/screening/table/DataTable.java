package uk.tlevels.publishing.screening.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data file: every cell as text. */
public final class DataTable {
    private final Shape shape;
    private final int rows;
    private final Map<String, DataColumn> byName = new LinkedHashMap<>();

    DataTable(Shape shape, List<DataColumn> columns, int rows) {
        this.shape = shape;
        this.rows = rows;
        columns.forEach(c -> byName.putIfAbsent(c.name(), c));
    }

    /** Header and what is odd about the lines. */
    public Shape shape() {
        return shape;
    }

    /** Data lines. */
    public int rows() {
        return rows;
    }

    /** The columns by name; of two with one name the first. */
    public Collection<DataColumn> columns() {
        return byName.values();
    }

    /** The column of a name. */
    public Optional<DataColumn> column(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether there is a column of a name. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Those of some names that exist, in the given order. */
    public List<DataColumn> columns(Collection<String> names) {
        return names.stream().distinct().flatMap(n -> column(n).stream()).toList();
    }

    /** A column that an earlier stage has required. */
    public DataColumn required(String name) {
        return column(name).orElseThrow(() -> new IllegalStateException("there is no column " + name));
    }
}
