package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** No column is blank from end to end. */
final class DataEmptyCols implements Check {
    @Override
    public String id() {
        return "data_empty_cols";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().columns().stream()
                .filter(c -> c.distinct() == 1 && c.item(0).isBlank())
                .forEach(c -> offences.name(c.name()));
        return Outcome.fail(offences, "No column is empty.", "Columns are empty", "Remove them");
    }
}
