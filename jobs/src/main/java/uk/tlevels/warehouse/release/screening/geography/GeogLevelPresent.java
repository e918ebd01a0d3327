package uk.tlevels.warehouse.release.screening.geography;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** The columns of the levels that have rows exist; not asked of a file of National rows alone. */
final class GeogLevelPresent implements Check {
    @Override
    public String id() {
        return "geog_level_present";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        List<Level> present = pair.data()
                .required("geographic_level")
                .items()
                .flatMap(t -> Level.of(t).stream())
                .toList();
        if (!present.equals(List.of(Level.NATIONAL))) {
            for (Level level : present) {
                level.columns().stream()
                        .filter(c ->
                                level != Level.PLANNING_AREA && !pair.data().has(c))
                        .forEach(c -> offences.add(Offences.quoted(c) + " for rows of level " + level.text()));
            }
        }
        return Outcome.fail(
                        offences, "The columns of every level are there.", "Columns of a level are missing", "Add them")
                .see("ud.html#allowable-geographic-levels");
    }
}
