package uk.tlevels.warehouse.release.screening.ours.cells;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Symbols;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Percentages run to 100, not to 1. */
final class PercentScale implements Check {
    @Override
    public String id() {
        return "percent_scale";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (row.indicatorUnit().equals("%")) {
                pair.data()
                        .column(row.colName())
                        .filter(PercentScale::looksLikeProportions)
                        .ifPresent(c -> offences.name(c.name()));
            }
        }
        return Outcome.warn(
                        offences,
                        "No percentage looks like a proportion.",
                        "No value of these percentages is above 1, so they may be proportions",
                        "Multiply them by 100")
                .see("ud.html#indicators");
    }

    private static boolean looksLikeProportions(Column column) {
        List<BigDecimal> values =
                column.items().filter(Symbols::isNumber).map(BigDecimal::new).toList();
        boolean fractions = values.stream().anyMatch(v -> v.signum() > 0 && v.compareTo(BigDecimal.ONE) < 0);
        return values.size() > 2
                && fractions
                && values.stream().allMatch(v -> v.abs().compareTo(BigDecimal.ONE) <= 0);
    }
}
