package uk.tlevels.warehouse.release.screening.ours.format;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Shape;

/** No empty row in the data. */
final class DataEmptyRows implements Check {
    @Override
    public String id() {
        return "data_empty_rows";
    }

    @Override
    public Outcome check(Pair pair) {

        Shape shape = pair.data().shape();
        Offences offences = new Offences();
        shape.empty().forEach(row -> offences.add("row " + row));
        if (shape.emptyCount() > shape.empty().size()) {
            offences.add((shape.emptyCount() - shape.empty().size()) + " more");
        }
        return Outcome.fail(offences, "The data has no empty row.", "The data has empty rows", "Remove them");
    }
}
