package uk.tlevels.warehouse.release.screening.geography;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** The columns of a row's own level are filled; new_la_code may be blank for authorities from before the code. */
final class GeogLevelCompleted implements Check {
    @Override
    public String id() {
        return "geog_level_completed";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Rows rows = new Rows(pair.data());
        for (Level level : Level.values()) {
            if (level != Level.PLANNING_AREA && rows.has(level)) {
                pair.data().columns(level.columns()).stream()
                        .filter(c -> !c.name().equals("new_la_code"))
                        .forEach(c -> offences.items(c, String::isEmpty, rows.of(level)));
            }
        }
        return Outcome.fail(
                offences,
                "Every row says which place it is about.",
                "Rows do not say which place of their level they are about",
                "Fill the columns of the level; x and Not available where the place is not known");
    }
}
