package uk.tlevels.warehouse.release.screening.ours.cells;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Symbols;

/** No older symbol for no data in an indicator. */
final class NoDataSymbols implements Check {
    @Override
    public String id() {
        return "no_data_symbols";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Texts.indicators(pair).forEach(c -> offences.items(c, Symbols.NO_DATA::contains));
        return Outcome.fail(
                        offences,
                        "No indicator holds an older symbol for no data.",
                        "Indicators hold older symbols for no data",
                        "Write z where there can be none, x where it is not available")
                .see("ud.html#data-symbols");
    }
}
