package uk.tlevels.warehouse.release.screening.ours.rows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.TextFaults;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;

/** No two rows are about the same, whatever their level and however their items are written: letter case and blanks at the ends do not tell items apart. */
final class RowDuplicates implements Check {
    @Override
    public String id() {
        return "row_duplicates";
    }

    @Override
    public Outcome check(Pair pair) {
        Groups groups = Groups.by(pair.data().rows(), TimeAndPlace.columns(pair));
        for (Column column : pair.data().columns(pair.meta().filtersAndGroups())) {
            groups = groups.and(plain(column), column.distinct());
        }
        int[] first = groups.firstRows();
        Offences offences = new Offences();
        for (int row = 0; row < pair.data().rows(); row++) {
            if (first[groups.of(row)] != row) {
                offences.add("row " + (row + 1) + " is row " + (first[groups.of(row)] + 1) + " again");
            }
        }
        return Outcome.fail(
                offences,
                "No two rows are about the same.",
                "Rows are about the same time, place and filter items as others",
                "Remove all but one");
    }

    private static int[] plain(Column column) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] ofCode = column.items()
                .mapToInt(
                        i -> numbers.computeIfAbsent(TextFaults.bare(i).toLowerCase(Locale.ROOT), t -> numbers.size()))
                .toArray();
        return IntStream.range(0, column.rows())
                .map(row -> ofCode[column.code(row)])
                .toArray();
    }
}
