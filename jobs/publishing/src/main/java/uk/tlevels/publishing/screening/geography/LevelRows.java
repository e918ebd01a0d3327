package uk.tlevels.publishing.screening.geography;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.DataTable;
import uk.tlevels.publishing.screening.table.Groups;

/** The rows of a level, and the pairs of texts in them. */
final class LevelRows {
    private final DataTable data;
    private final DataColumn levels;

    LevelRows(DataTable data) {
        this.data = data;
        this.levels = data.required("geographic_level");
    }

    /** Whether a level has rows. */
    boolean has(Level level) {
        return levels.items().anyMatch(level.text()::equals);
    }

    /** Whether a line, from 0, is of a level. */
    IntPredicate of(Level level) {
        return in(Set.of(level.text()));
    }

    /** Whether a line, from 0, is of one of some levels. */
    IntPredicate in(Set<String> texts) {
        boolean[] wanted = new boolean[levels.distinct()];
        for (int code = 0; code < wanted.length; code++) {
            wanted[code] = texts.contains(levels.item(code));
        }
        return row -> wanted[levels.code(row)];
    }

    /** The first line of each distinct combination of texts in some columns, among the lines that are asked for. */
    int[] distinct(List<DataColumn> columns, IntPredicate among) {
        Groups groups = Groups.by(data.rows(), columns);
        boolean[] seen = new boolean[groups.count()];
        return IntStream.range(0, data.rows())
                .filter(among)
                .filter(row -> {
                    boolean first = !seen[groups.of(row)];
                    seen[groups.of(row)] = true;
                    return first;
                })
                .toArray();
    }
}
