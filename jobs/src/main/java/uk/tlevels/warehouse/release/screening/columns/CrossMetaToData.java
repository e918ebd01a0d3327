package uk.tlevels.warehouse.release.screening.columns;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Filters and groups of the metadata are columns of the data. Indicators are not asked for; our own check does. */
final class CrossMetaToData implements Check {
    @Override
    public String id() {
        return "cross_meta_to_data";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            if (!pair.data().has(row.colName())) {
                offences.meta(row, "col_name", row.colName());
            }
            if (!row.filterGroupingColumn().isEmpty() && !pair.data().has(row.filterGroupingColumn())) {
                offences.meta(row, "filter_grouping_column", row.filterGroupingColumn());
            }
        }
        return Outcome.fail(
                offences,
                "Every filter and group of the metadata is in the data.",
                "The metadata names filters or groups that the data does not have",
                "Correct the name, or remove the row");
    }
}
