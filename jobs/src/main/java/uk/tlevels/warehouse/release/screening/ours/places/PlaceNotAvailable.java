package uk.tlevels.warehouse.release.screening.ours.places;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;

/** Code x and name Not available come together, in every level. */
final class PlaceNotAvailable implements Check {
    @Override
    public String id() {
        return "place_not_available";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (Level level : Level.values()) {
            List<Column> both = pair.data().columns(List.of(level.code(), level.nameColumn()));
            if (both.size() == 2) {
                for (int row : Groups.by(pair.data().rows(), both).firstRows()) {
                    boolean code = both.get(0).text(row).equals("x");
                    boolean name = both.get(1).text(row).equals("Not available");
                    if (code != name) {
                        offences.add("row %d %s %s with %s %s"
                                .formatted(
                                        row + 1,
                                        both.get(0).name(),
                                        Offences.quoted(both.get(0).text(row)),
                                        both.get(1).name(),
                                        Offences.quoted(both.get(1).text(row))));
                    }
                }
            }
        }
        return Outcome.fail(
                        offences,
                        "Code x and name Not available come together.",
                        "Code x and name Not available do not come together",
                        "Write both, or neither")
                .see("ud.html#geography-columns");
    }
}
