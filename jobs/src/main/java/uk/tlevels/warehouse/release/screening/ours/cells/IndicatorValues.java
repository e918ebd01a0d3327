package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Symbols;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** An indicator holds plain numbers and the six symbols of the guide. */
final class IndicatorValues implements Check {
    @Override
    public String id() {
        return "indicator_values";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            boolean codes = row.indicatorUnit().equals("numberstring");
            pair.data()
                    .column(row.colName())
                    .ifPresent(c -> offences.items(
                            c,
                            t -> !t.isBlank()
                                    && !Symbols.ALLOWED.contains(t)
                                    && !Symbols.isNumber(t)
                                    && !(codes && t.matches("[0-9]+"))));
        }
        return Outcome.fail(
                        offences,
                        "Every indicator holds numbers and the symbols of the guide.",
                        "Indicators hold what is neither a plain number nor one of z, x, c, low, k, u",
                        "Write digits with a point for decimals: no comma, %, £, brackets or exponent, no other word")
                .see("ud.html#indicators");
    }
}
