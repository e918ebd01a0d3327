package uk.tlevels.warehouse.release.screening.ours.names;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Labels have at most 80 characters, as the written guide asks. */
final class LabelLength implements Check {
    @Override
    public String id() {
        return "label_length";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().rows()) {
            if (row.label().codePointCount(0, row.label().length()) > 80) {
                offences.meta(row, "label", row.label());
            }
        }
        return Outcome.warn(
                        offences,
                        "No label has more than 80 characters.",
                        "Labels have more than 80 characters",
                        "Shorten them")
                .see("api-data-standards.html");
    }
}
