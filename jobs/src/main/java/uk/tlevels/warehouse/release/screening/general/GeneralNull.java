package uk.tlevels.warehouse.release.screening.general;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Symbols;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No NULL or NA in any cell (a failure), no older symbol for no data (a warning). */
final class GeneralNull implements Check {
    private static final Set<String> NULLS = Set.of("NULL", "Null", "null", "NA", "na");

    @Override
    public String id() {
        return "general_null";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.FAIL, Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences nulls = new Offences();
        Offences symbols = new Offences();
        for (Column column : pair.data().columns()) {
            nulls.items(column, NULLS::contains);
            symbols.items(column, Symbols.NO_DATA::contains);
        }
        for (int i = 0; i < pair.meta().rows().size(); i++) {
            MetaRow row = pair.meta().rows().get(i);
            pair.meta().cells().get(i).forEach((column, value) -> {
                if (NULLS.contains(value)) {
                    nulls.meta(row, column, value);
                }
            });
        }
        if (!nulls.isEmpty()) {
            return Outcome.fail(
                    nulls,
                    "",
                    "Cells say NULL or NA",
                    "Leave what is blank on purpose blank; write z, x, c, low, k or u in indicators");
        }
        return Outcome.warn(
                        symbols,
                        "No cell says NULL, NA or an older symbol for no data.",
                        "Cells hold older symbols for no data",
                        "Write z where there can be none, x where it is not available")
                .see("ud.html#data-symbols");
    }
}
