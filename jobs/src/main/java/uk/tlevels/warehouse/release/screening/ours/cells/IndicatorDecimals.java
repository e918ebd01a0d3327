package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Symbols;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Counts have no decimals, and no number has more than nine, which are traces of a computer's arithmetic. */
final class IndicatorDecimals implements Check {
    private static final int MOST = 9;

    @Override
    public String id() {
        return "indicator_decimals";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            boolean whole = row.indicatorUnit().isEmpty() && row.indicatorDp().equals("0");
            pair.data()
                    .column(row.colName())
                    .ifPresent(c -> offences.items(
                            c, t -> Symbols.isNumber(t) && (decimals(t) > MOST || (whole && !isWhole(t)))));
        }
        return Outcome.warn(
                offences,
                "Numbers have as many decimals as is proper.",
                "Numbers have decimals although none are shown of their column, or more than " + MOST,
                "Round them in the file, or correct indicator_dp");
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private static boolean isWhole(String number) {
        return !number.contains(".") || number.matches("-?[0-9]+\\.0+");
    }
}
