package uk.tlevels.warehouse.release.screening.ours.names;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.TextFaults;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No cell of the metadata begins or ends with a blank, or holds a line break, HTML or a formula. */
final class MetaCells implements Check {
    @Override
    public String id() {
        return "meta_cells";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (int i = 0; i < pair.meta().rows().size(); i++) {
            MetaRow row = pair.meta().rows().get(i);
            pair.meta().cells().get(i).forEach((column, value) -> {
                if (!value.equals(TextFaults.bare(value)) || TextFaults.any(value)) {
                    offences.meta(row, column, value);
                }
            });
        }
        return Outcome.fail(
                offences,
                "Every cell of the metadata is plain text.",
                "Cells of the metadata begin or end with a blank, or hold a line break, HTML or a formula",
                "Write plain text");
    }
}
