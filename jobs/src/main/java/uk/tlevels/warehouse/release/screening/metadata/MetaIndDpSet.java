package uk.tlevels.warehouse.release.screening.metadata;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Indicators say how many decimal places are shown. */
final class MetaIndDpSet implements Check {
    @Override
    public String id() {
        return "meta_ind_dp_set";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (row.indicatorDp().isEmpty()) {
                offences.meta(row, "indicator_dp", row.indicatorDp());
            }
        }
        return Outcome.warn(
                offences,
                "Every indicator says how many decimal places are shown.",
                "Indicators do not say how many decimal places are shown",
                "Write 0 or more; blank shows two");
    }
}
