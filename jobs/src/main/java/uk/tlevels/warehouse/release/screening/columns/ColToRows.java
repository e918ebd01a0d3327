package uk.tlevels.warehouse.release.screening.columns;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;

/** The data has at least five more columns than the metadata has rows. */
final class ColToRows implements Check {
    @Override
    public String id() {
        return "col_to_rows";
    }

    @Override
    public Outcome check(Pair pair) {
        int columns = pair.data().shape().header().size();
        int rows = pair.meta().rows().size();
        Offences offences = new Offences();
        if (rows > columns - Columns.OF_DATA.size()) {
            offences.add(rows + " rows of metadata for " + columns + " columns of data");
        }
        return Outcome.fail(
                offences,
                "The metadata has no more rows than the data can have filters and indicators.",
                "The metadata has more rows than the data has columns beside those of time and country",
                "Remove the rows of what is not in the data");
    }
}
