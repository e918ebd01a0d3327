package uk.tlevels.warehouse.release.screening.columns;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;

/** The data has its five columns. */
final class ColReqData implements Check {
    @Override
    public String id() {
        return "col_req_data";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Columns.OF_DATA.stream().filter(c -> !pair.data().has(c)).forEach(offences::name);
        return Outcome.fail(
                        offences,
                        "The data has every column that it must have.",
                        "Columns are missing from the data",
                        "Add them, under exactly these names")
                .see("ud.html#time-and-geography");
    }
}
