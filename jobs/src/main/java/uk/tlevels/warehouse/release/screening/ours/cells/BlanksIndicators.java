package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** No blank cell in an indicator. */
final class BlanksIndicators implements Check {
    @Override
    public String id() {
        return "blanks_indicators";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Texts.indicators(pair).forEach(c -> offences.items(c, String::isBlank));
        return Outcome.fail(
                        offences,
                        "No indicator has a blank cell.",
                        "Indicators have blank cells",
                        "Write the number, or z, x, c, low, k or u")
                .see("ud.html#data-symbols");
    }
}
