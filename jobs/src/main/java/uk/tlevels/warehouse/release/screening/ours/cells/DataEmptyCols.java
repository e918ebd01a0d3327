package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** No column is blank from end to end; new_la_code may be, for authorities from before the code. */
final class DataEmptyCols implements Check {
    @Override
    public String id() {
        return "data_empty_cols";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().columns().stream()
                .filter(c -> c.distinct() == 1 && c.item(0).isBlank() && !isLegacy(pair, c.name()))
                .forEach(c -> offences.name(c.name()));
        return Outcome.fail(offences, "No column is empty.", "Columns are empty", "Remove them");
    }

    private static boolean isLegacy(Pair pair, String column) {
        return column.equals("new_la_code")
                && pair.data()
                        .column("old_la_code")
                        .filter(c -> !c.item(0).isBlank())
                        .isPresent();
    }
}
