package uk.tlevels.warehouse.release.screening.columns;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;

/** The metadata has its eight columns. */
final class ColReqMeta implements Check {
    @Override
    public String id() {
        return "col_req_meta";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Columns.OF_META.stream()
                .filter(c -> !pair.meta().shape().header().contains(c))
                .forEach(offences::name);
        return Outcome.fail(
                        offences,
                        "The metadata has every column that it must have.",
                        "Columns are missing from the metadata",
                        "Add them, under exactly these names; they may be blank")
                .see("ud.html#ees-metadata");
    }
}
