package uk.tlevels.warehouse.release.screening.columns;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** No white space in a column name. */
final class ColNamesSpaces implements Check {
    @Override
    public String id() {
        return "col_names_spaces";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().shape().header().stream()
                .filter(c -> c.chars().anyMatch(Character::isWhitespace))
                .forEach(offences::name);
        return Outcome.fail(
                offences, "No column name holds a space.", "Column names hold spaces", "Put _ in their place");
    }
}
