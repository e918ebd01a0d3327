package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No white space in a col_name. */
final class MetaColNameSpaces implements Check {
    @Override
    public String id() {
        return "meta_col_name_spaces";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().rows()) {
            if (row.colName().chars().anyMatch(Character::isWhitespace)) {
                offences.meta(row, "col_name", row.colName());
            }
        }
        return Outcome.fail(
                offences,
                "No col_name holds a space.",
                "A col_name holds a space",
                "Put _ in its place, in the data too");
    }
}
