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
        String expected = pair.dataName().replaceFirst("\\.csv(\\.gz)?$", ".meta.csv");
        String found = pair.metaName().replaceFirst("\\.gz$", "");
        Offences offences = new Offences();
        if (!found.equals(expected)) {
            offences.name(pair.metaName());
        }
        return Outcome.fail(
                offences,
                "The names of the two files belong together.",
                "The metadata is not named after the data",
                "Name it '" + expected + "'");
    }
}
