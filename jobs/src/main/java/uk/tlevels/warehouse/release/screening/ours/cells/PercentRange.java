package uk.tlevels.warehouse.release.screening.ours.cells;

import java.math.BigDecimal;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Symbols;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A percentage is between 0 and 100, unless the name or an option says that it is no share. */
final class PercentRange implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "percent_range";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (row.indicatorUnit().equals("%") && !Change.isMeant(pair, row.colName())) {
                pair.data().column(row.colName()).ifPresent(c -> offences.items(c, PercentRange::isOutside));
            }
        }
        return Outcome.fail(
                        offences,
                        "Every share is between 0 and 100.",
                        "Percentages are below 0 or above 100",
                        "Correct them. Growth may be: say so in the name (change, growth, difference) or as an open percentage")
                .see("ud.html#indicators");
    }

    private static boolean isOutside(String text) {
        if (!Symbols.isNumber(text)) {
            return false;
        }
        BigDecimal value = new BigDecimal(text);
        return value.signum() < 0 || value.compareTo(HUNDRED) > 0;
    }
}
