package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** An indicator has no hint. */
final class MetaFilterHint implements Check {
    @Override
    public String id() {
        return "meta_filter_hint";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (!row.filterHint().isEmpty()) {
                offences.meta(row, "filter_hint", row.filterHint());
            }
        }
        return Outcome.fail(
                offences, "No indicator has a filter_hint.", "Indicators have a filter_hint", "Leave it blank");
    }
}
