package uk.tlevels.warehouse.release.screening.metadata;

import java.math.BigInteger;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Decimal places are 0 or a positive whole number that an integer holds. */
final class MetaIndDpValues implements Check {
    @Override
    public String id() {
        return "meta_ind_dp_values";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (!row.indicatorDp().isEmpty() && !isNumberOfPlaces(row.indicatorDp())) {
                offences.meta(row, "indicator_dp", row.indicatorDp());
            }
        }
        return Outcome.fail(
                offences,
                "Decimal places are whole numbers.",
                "Decimal places are not 0 or a positive whole number",
                "Write digits alone");
    }

    /** What fits into an integer, as the published screener counts. */
    private static boolean isNumberOfPlaces(String text) {
        return text.matches("[0-9]+") && new BigInteger(text).bitLength() < Integer.SIZE;
    }
}
