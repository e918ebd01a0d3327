package uk.tlevels.warehouse.release.screening.ours.format;

import java.util.function.Function;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Shape;

/**
 * No empty row in a file.
 *
 * @param file what the file is called in sentences
 */
record EmptyRows(String id, String file, Function<Pair, Shape> of) implements Check {
    @Override
    public Outcome check(Pair pair) {
        Shape shape = of.apply(pair);
        Offences offences = new Offences();
        shape.empty().forEach(row -> offences.add("row " + row));
        if (shape.emptyCount() > shape.empty().size()) {
            offences.add((shape.emptyCount() - shape.empty().size()) + " more");
        }
        return Outcome.fail(
                offences, "The " + file + " has no empty row.", "The " + file + " has empty rows", "Remove them");
    }
}
