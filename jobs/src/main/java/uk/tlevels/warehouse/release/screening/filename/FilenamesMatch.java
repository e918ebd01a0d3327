package uk.tlevels.warehouse.release.screening.filename;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** The metadata of X.csv is X.meta.csv. */
final class FilenamesMatch implements Check {
    @Override
    public String id() {
        return "filenames_match";
    }

    @Override
    public Outcome check(Pair pair) {
        String stem = pair.dataName().replaceFirst("\\.csv(\\.gz)?$", "");
        Offences offences = new Offences();
        if (!pair.dataName().equals(stem + ".csv") || !pair.metaName().equals(stem + ".meta.csv")) {
            offences.add(Offences.quoted(pair.dataName()) + " and " + Offences.quoted(pair.metaName()));
        }
        return Outcome.fail(
                offences,
                "The names of the two files belong together.",
                "The names of the two files do not belong together",
                "Name them '" + stem + ".csv' and '" + stem + ".meta.csv'");
    }
}
