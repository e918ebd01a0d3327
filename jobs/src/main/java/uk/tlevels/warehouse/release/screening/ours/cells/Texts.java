package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** The columns of a file by what they hold. */
final class Texts {
    private Texts() {}

    /** The columns of indicators. */
    static List<Column> indicators(Pair pair) {
        return pair.data()
                .columns(pair.meta().indicators().stream().map(MetaRow::colName).toList());
    }

    /** Every other column. */
    static List<Column> others(Pair pair) {
        Set<Column> indicators = new HashSet<>(indicators(pair));
        return pair.data().columns().stream()
                .filter(c -> !indicators.contains(c))
                .toList();
    }
}
