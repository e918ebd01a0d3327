package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.TextFaults;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.table.Column;

/** No text outside indicators begins or ends with a blank (a failure) or holds two together or a no-break space (a warning). */
final class ItemWhitespace implements Check {
    private static final Pattern INSIDE = Pattern.compile("\\h{2}|[\\h&&[^ \\t]]");

    @Override
    public String id() {
        return "item_whitespace";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.FAIL, Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences ends = new Offences();
        Offences inside = new Offences();
        for (Column column : Texts.others(pair)) {
            ends.items(column, t -> !TextFaults.bare(t).equals(t));
            inside.items(
                    column,
                    t -> TextFaults.bare(t).equals(t) && INSIDE.matcher(t).find());
        }
        if (!ends.isEmpty()) {
            return Outcome.fail(ends, "", "Texts begin or end with a blank", "Remove it");
        }
        return Outcome.warn(
                inside,
                "No text begins or ends with a blank, or holds two together.",
                "Texts hold two blanks together or a no-break space",
                "Write one plain space");
    }
}
