package uk.tlevels.warehouse.release.screening.ours.names;

import java.util.Locale;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** File names are in lower case, as EES makes them. */
final class FilenameCase implements Check {
    @Override
    public String id() {
        return "filename_case";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        if (!pair.dataName().equals(pair.dataName().toLowerCase(Locale.ROOT))) {
            offences.name(pair.dataName());
        }
        return Outcome.warn(
                        offences,
                        "The file name is in lower case.",
                        "The file name holds capitals, which EES changes",
                        "Write it in lower case")
                .see("ud.html#file-names");
    }
}
