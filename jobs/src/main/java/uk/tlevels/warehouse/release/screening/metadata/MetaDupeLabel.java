package uk.tlevels.warehouse.release.screening.metadata;

import java.util.HashSet;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No two labels are equal. */
final class MetaDupeLabel implements Check {
    @Override
    public String id() {
        return "meta_dupe_label";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Set<String> seen = new HashSet<>();
        for (MetaRow row : pair.meta().rows()) {
            if (!row.label().isEmpty() && !seen.add(row.label())) {
                offences.meta(row, "label", row.label());
            }
        }
        return Outcome.fail(
                offences, "Every label is another.", "Labels stand twice", "Give each column a label of its own");
    }
}
