package uk.tlevels.warehouse.release.screening.columns;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;

/** The metadata has no column that EES does not know. */
final class ColInvalidMeta implements Check {
    @Override
    public String id() {
        return "col_invalid_meta";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.meta().shape().header().stream()
                .filter(c -> !Columns.OF_META.contains(c) && !Columns.OF_META_AT_WILL.contains(c))
                .forEach(offences::name);
        return Outcome.fail(
                        offences,
                        "The metadata has no other columns than EES knows.",
                        "The metadata has columns that EES does not know",
                        "Remove them")
                .see("ud.html#ees-metadata");
    }
}
