package uk.tlevels.publishing.screening.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The metadata file.
 *
 * @param shape header and what is odd about the lines
 * @param rows the rows
 * @param cells for each row every cell by column name, for rules about all cells
 */
public record MetaTable(Shape shape, List<MetaRow> rows, List<Map<String, String>> cells) {
    /** Copies. */
    public MetaTable {
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    /** The rows of filters. */
    public List<MetaRow> filters() {
        return rows.stream().filter(MetaRow::isFilter).toList();
    }

    /** The rows of indicators. */
    public List<MetaRow> indicators() {
        return rows.stream().filter(MetaRow::isIndicator).toList();
    }

    /** The grouping columns that filters name. */
    public List<String> groups() {
        return filters().stream()
                .map(row -> row.filter().groupingColumn())
                .filter(g -> !g.isEmpty())
                .distinct()
                .toList();
    }

    /** The columns of filters and of their groups. */
    public List<String> filtersAndGroups() {
        return Stream.concat(filters().stream().map(MetaRow::colName), groups().stream())
                .distinct()
                .toList();
    }

    /** Whether there is one filter and no other, and some name is it or its group. */
    public boolean hasOnlyFilter(Set<String> names) {
        return filters().size() == 1 && filtersAndGroups().stream().anyMatch(names::contains);
    }

    /** Whether a column is described, or named as a group. */
    public boolean names(String column) {
        return rows.stream().anyMatch(r -> r.colName().equals(column)) || groups().contains(column);
    }
}
