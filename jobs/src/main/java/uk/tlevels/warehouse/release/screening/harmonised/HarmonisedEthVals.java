package uk.tlevels.warehouse.release.screening.harmonised;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Harmonised;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;

/** ethnicity_major and ethnicity_minor hold the standard groups, and pairs of them that belong together. */
final class HarmonisedEthVals implements Check {
    @Override
    public String id() {
        return "harmonised_eth_vals";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Harmonised standard = pair.standard().harmonised();
        Optional<Column> major = pair.data().column("ethnicity_major");
        Optional<Column> minor = pair.data().column("ethnicity_minor");
        Offences offences = new Offences();
        if (major.isPresent() && minor.isPresent()) {
            for (int row : Groups.by(pair.data().rows(), List.of(major.get(), minor.get()))
                    .firstRows()) {
                if (!standard.isPair(major.get().text(row), minor.get().text(row))) {
                    offences.add("row " + (row + 1) + " "
                            + Offences.quoted(major.get().text(row)) + " with "
                            + Offences.quoted(minor.get().text(row)));
                }
            }
        } else {
            major.ifPresent(c -> offences.items(c, t -> !standard.majors().contains(t)));
            minor.ifPresent(c -> offences.items(c, t -> !standard.minors().contains(t)));
        }
        return Outcome.warn(
                        offences,
                        "Ethnic groups, if any, are the standard ones.",
                        "Ethnic groups are not the standard ones",
                        "Write them as the guide does")
                .see("ud.html#ethnicity");
    }
}
