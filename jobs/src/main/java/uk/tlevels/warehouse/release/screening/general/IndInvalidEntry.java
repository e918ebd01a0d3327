package uk.tlevels.warehouse.release.screening.general;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No ~ and no : in an indicator. The published check says it looks for blanks too and does not; ours does. */
final class IndInvalidEntry implements Check {
    @Override
    public String id() {
        return "ind_invalid_entry";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        List<String> indicators =
                pair.meta().indicators().stream().map(MetaRow::colName).toList();
        pair.data().columns(indicators).forEach(c -> offences.items(c, t -> t.equals("~") || t.equals(":")));
        return Outcome.fail(
                        offences,
                        "No indicator holds ~ or :.",
                        "Indicators hold symbols that are no longer used",
                        "Write low for ~ and x for :")
                .see("ud.html#data-symbols");
    }
}
