package uk.tlevels.warehouse.release.screening.metadata;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A unit is one that EES shows. */
final class MetaIndUnitValidation implements Check {
    private static final Set<String> UNITS = Set.of("", "%", "pp", "£", "£m", "numberstring");

    @Override
    public String id() {
        return "meta_ind_unit_validation";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (!UNITS.contains(row.indicatorUnit())) {
                offences.meta(row, "indicator_unit", row.indicatorUnit());
            }
        }
        return Outcome.fail(
                offences,
                "Every unit is one that EES shows.",
                "Units are not ones that EES shows",
                "Leave it blank for a number, or write %, pp, £, £m or numberstring");
    }
}
