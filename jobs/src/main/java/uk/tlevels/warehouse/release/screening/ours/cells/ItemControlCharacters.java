package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.TextFaults;

/** No line break, tab or unseen character outside indicators. */
final class ItemControlCharacters implements Check {
    @Override
    public String id() {
        return "item_control_characters";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Texts.others(pair).forEach(c -> offences.items(c, TextFaults::control));
        return Outcome.fail(
                offences,
                "No text holds a line break, a tab or an unseen character.",
                "Texts hold line breaks, tabs or unseen characters",
                "Remove them");
    }
}
