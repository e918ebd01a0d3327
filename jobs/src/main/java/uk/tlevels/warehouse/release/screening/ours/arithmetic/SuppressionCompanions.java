package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Symbols;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Where a count is hidden, the percentage of the same name is hidden too. */
final class SuppressionCompanions implements Check {
    @Override
    public String id() {
        return "suppression_companions";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            for (String suffix : List.of("percent", "percentage", "rate")) {
                List<Column> both = pair.data().columns(List.of(row.colName(), companion(row.colName(), suffix)));
                if (both.size() == 2) {
                    offences.items(both.get(1), Symbols::isNumber, line -> both.get(0)
                            .text(line)
                            .equals("c"));
                }
            }
        }
        return Outcome.fail(
                offences,
                "No percentage is shown whose count is hidden.",
                "Percentages are shown whose counts are hidden",
                "Write c there too");
    }

    private static String companion(String count, String suffix) {
        return count.replaceAll("(?<=^|_)count(?=_|$)", suffix);
    }
}
