package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.TextFaults;

/** No HTML outside indicators. */
final class ItemHtml implements Check {
    @Override
    public String id() {
        return "item_html";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Texts.others(pair).forEach(c -> offences.items(c, TextFaults::html));
        return Outcome.fail(offences, "No text holds HTML.", "Texts hold HTML", "Write plain text");
    }
}
