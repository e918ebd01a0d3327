package uk.tlevels.warehouse.release.screening.geography;

import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Level;
import uk.tlevels.warehouse.release.screening.table.Column;

/** Rows of a level within regions say which region. */
record GeogRegionFor(String id, Level level) implements Check {
    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Rows rows = new Rows(pair.data());
        Offences offences = new Offences();
        if (rows.has(level)) {
            for (String name : Level.REGIONAL.columns()) {
                Optional<Column> column = pair.data().column(name);
                if (column.isEmpty()) {
                    offences.add("no column " + Offences.quoted(name));
                }
                column.ifPresent(c -> offences.items(c, String::isEmpty, rows.of(level)));
            }
        }
        return Outcome.warn(
                offences,
                "Rows of level " + level.text() + ", if any, say which region they are in.",
                "Rows of level " + level.text() + " do not say which region they are in",
                "Fill region_code and region_name on these rows too");
    }
}
