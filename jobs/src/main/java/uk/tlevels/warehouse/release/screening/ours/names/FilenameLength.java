package uk.tlevels.warehouse.release.screening.ours.names;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** File names have at most 50 characters. */
final class FilenameLength implements Check {
    @Override
    public String id() {
        return "filename_length";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        if (NameChecks.stem(pair).length() > 50) {
            offences.name(pair.dataName());
        }
        return Outcome.warn(
                        offences,
                        "The file name has at most 50 characters.",
                        "The file name has more than 50 characters",
                        "Shorten it")
                .see("ud.html#file-names");
    }
}
