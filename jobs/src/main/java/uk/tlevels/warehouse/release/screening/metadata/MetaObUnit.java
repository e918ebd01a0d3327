package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No column of time or place is described or named as a group; school_name and provider_name may be. */
final class MetaObUnit implements Check {
    @Override
    public String id() {
        return "meta_ob_unit";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().rows()) {
            if (isUnit(row.colName())) {
                offences.meta(row, "col_name", row.colName());
            }
            if (isUnit(row.filterGroupingColumn())) {
                offences.meta(row, "filter_grouping_column", row.filterGroupingColumn());
            }
        }
        return Outcome.fail(
                offences,
                "No column of time or place is in the metadata.",
                "The metadata describes columns of time or place",
                "Remove them: EES knows the columns");
    }

    private static boolean isUnit(String column) {
        return Columns.units().contains(column) && !Columns.NAMES_AS_FILTERS.contains(column);
    }
}
