package uk.tlevels.warehouse.release.screening.ours.format;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Commas separate the cells. */
final class FileSeparator implements Check {
    private static final List<String> OTHERS = List.of("\t", ";", "|");

    @Override
    public String id() {
        return "file_separator";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        TwoFiles.of(pair).forEach((file, shape) -> {
            for (String other : OTHERS) {
                if (shape.header().stream().anyMatch(c -> c.contains(other))) {
                    offences.add(file + " has " + Offences.quoted(other) + " in its header");
                }
            }
        });
        return Outcome.fail(
                        offences,
                        "Commas separate the cells of both files.",
                        "Cells are separated by something else than commas",
                        "Save the file as comma-separated values")
                .see("ud.html#data-format");
    }
}
