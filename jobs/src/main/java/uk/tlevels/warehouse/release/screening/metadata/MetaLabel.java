package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No label is empty or one space. */
final class MetaLabel implements Check {
    @Override
    public String id() {
        return "meta_label";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().rows()) {
            if (row.label().isEmpty() || row.label().equals(" ")) {
                offences.meta(row, "label", row.label());
            }
        }
        return Outcome.fail(offences, "Every row has a label.", "A label is blank", "Write what people shall read");
    }
}
