package uk.tlevels.warehouse.release.screening.general;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;
import uk.tlevels.warehouse.release.screening.standard.Level;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;

/** No two rows of one time, place and combination of filter items. Rows that the table tool passes over are left out, unless the file is of schools or of providers alone. */
final class GeneralDupes implements Check {
    @Override
    public String id() {
        return "general_dupes";
    }

    @Override
    public Outcome check(Pair pair) {
        Column levels = pair.data().required("geographic_level");
        List<String> present = levels.items().toList();
        boolean alone = present.size() == 1
                && (present.contains(Level.SCHOOL.text()) || present.contains(Level.PROVIDER.text()));
        List<Column> key = new ArrayList<>(pair.data().columns(Columns.units()));
        key.addAll(pair.data().columns(pair.meta().filtersAndGroups()));
        Groups groups = Groups.by(pair.data().rows(), key);
        int[] first = new int[groups.count()];
        Arrays.fill(first, -1);
        Offences offences = new Offences();
        for (int row = 0; row < pair.data().rows(); row++) {
            if (!alone && Level.IGNORED.contains(levels.text(row))) {
                continue;
            }
            int group = groups.of(row);
            if (first[group] < 0) {
                first[group] = row;
            } else {
                offences.add("row " + (row + 1) + " is row " + (first[group] + 1) + " again");
            }
        }
        return Outcome.fail(
                offences,
                "No two rows are about the same."
                        + (alone ? "" : " School, Provider, Institution and Planning area rows were left out."),
                "Rows are about the same time, place and filter items as others",
                "Remove all but one, or tell them apart by a filter");
    }
}
