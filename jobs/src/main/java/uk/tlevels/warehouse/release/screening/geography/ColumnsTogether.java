package uk.tlevels.warehouse.release.screening.geography;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/**
 * All columns of a level or none.
 *
 * @param places what the level is called in sentences
 */
record ColumnsTogether(String id, Level level, String places) implements Check {
    @Override
    public Outcome check(Pair pair) {
        List<String> columns = level.columns();
        List<String> missing = columns.stream().filter(c -> !pair.data().has(c)).toList();
        Offences offences = new Offences();
        if (!missing.isEmpty() && missing.size() < columns.size()) {
            missing.forEach(offences::name);
        }
        return Outcome.fail(
                offences,
                "The columns of " + places + " are complete.",
                "The columns of " + places + " are not complete",
                "Add the missing ones");
    }
}
