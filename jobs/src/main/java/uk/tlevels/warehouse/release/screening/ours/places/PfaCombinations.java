package uk.tlevels.warehouse.release.screening.ours.places;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;
import uk.tlevels.warehouse.release.screening.standard.PlaceList;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;

/** Codes and names of police force areas belong together. */
final class PfaCombinations implements Check {
    @Override
    public String id() {
        return "pfa_combinations";
    }

    @Override
    public Outcome check(Pair pair) {
        List<Column> both = pair.data().columns(Level.POLICE_FORCE_AREA.columns());
        PlaceList list = pair.standard().places(Level.POLICE_FORCE_AREA);
        Offences offences = new Offences();
        if (both.size() == 2) {
            for (int row : Groups.by(pair.data().rows(), both).firstRows()) {
                String code = both.get(0).text(row);
                String name = both.get(1).text(row);
                if (!code.isEmpty() && !code.equals("x") && !list.holds(List.of(code, name))) {
                    offences.add("row " + (row + 1) + " " + Offences.quoted(code) + " " + Offences.quoted(name));
                }
            }
        }
        return Outcome.fail(
                offences,
                "Every police force area, if there is any, is in the list.",
                "Police force areas are not in the list",
                "Take code and name from the list of the Office for National Statistics");
    }
}
