package uk.tlevels.warehouse.release.screening.ours.names;

import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** No time period in a file name: next year's file replaces this one under the same name. */
final class FilenameTime implements Check {
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(19|20)[0-9]{2}([0-9]{2})?(?![0-9])|(?<![0-9])[0-9]{2}[-_][0-9]{2}(?![0-9])");

    @Override
    public String id() {
        return "filename_time";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        if (YEAR.matcher(NameChecks.stem(pair)).find()) {
            offences.name(pair.dataName());
        }
        return Outcome.warn(
                        offences,
                        "The file name holds no time period.",
                        "The file name holds a time period",
                        "Leave it out, so that the name can be used again next year")
                .see("ud.html#file-names");
    }
}
