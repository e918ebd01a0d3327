package uk.tlevels.publishing.screening.ours.rows;

import static uk.tlevels.publishing.screening.check.CheckWords.must;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rules;
import uk.tlevels.publishing.screening.check.TextFaults;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.Groups;

/** Stage "Ours: rows". */
public final class RowChecks {
    private RowChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of(
                        "row_duplicates",
                        must(
                                "No two rows are about the same.",
                                "Rows are about the same time, place and filter items as others",
                                "Remove all but one"),
                        RowChecks::duplicates),
                new MatrixComplete());
    }

    /** Whatever their level and however their items are written: letter case and blanks at the ends tell none apart. */
    private static void duplicates(Pair pair, Offences offences) {
        Groups groups = Groups.by(pair.data().rows(), TimeAndPlace.columns(pair));
        for (DataColumn column : Rules.filtersAndGroups(pair)) {
            groups = groups.and(plain(column), column.distinct());
        }
        int[] first = groups.firstRows();
        for (int row = 0; row < pair.data().rows(); row++) {
            if (first[groups.of(row)] != row) {
                offences.add("row " + (row + 1) + " is row " + (first[groups.of(row)] + 1) + " again");
            }
        }
    }

    private static int[] plain(DataColumn column) {
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
