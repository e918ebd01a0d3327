package uk.tlevels.warehouse.release.screening.ours.format;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Every row has as many cells as the header. */
final class RowWidth implements Check {
    @Override
    public String id() {
        return "row_width";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        TwoFiles.of(pair).forEach((file, shape) -> {
            shape.ragged()
                    .forEach(r -> offences.add("%s row %d has %d cells, the header %d"
                            .formatted(file, r.row(), r.fields(), shape.header().size())));
            if (shape.raggedCount() > shape.ragged().size()) {
                offences.add(file + " " + (shape.raggedCount() - shape.ragged().size()) + " more such rows");
            }
        });
        return Outcome.fail(
                offences,
                "Every row has as many cells as its header.",
                "Rows have more or fewer cells than the header",
                "Put quotes around a cell that holds a comma; write every cell of a row");
    }
}
