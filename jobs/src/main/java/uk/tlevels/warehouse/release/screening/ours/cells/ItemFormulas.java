package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.TextFaults;

/** No text that a spreadsheet would run as a formula. */
final class ItemFormulas implements Check {
    @Override
    public String id() {
        return "item_formulas";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Texts.others(pair).forEach(c -> offences.items(c, TextFaults::formula));
        return Outcome.fail(
                offences,
                "No text begins with =, + or @.",
                "Texts begin with =, + or @, which a spreadsheet runs",
                "Begin them with a word");
    }
}
