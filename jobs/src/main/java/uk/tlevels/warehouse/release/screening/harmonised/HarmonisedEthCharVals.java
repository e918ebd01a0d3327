package uk.tlevels.warehouse.release.screening.harmonised;

import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.table.Column;

/** A characteristic about ethnicity is a standard group. */
final class HarmonisedEthCharVals implements Check {
    @Override
    public String id() {
        return "harmonised_eth_char_vals";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Set<String> standard = pair.standard().harmonised().ethnicities();
        Optional<Column> group = pair.data().column("characteristic_group");
        Offences offences = new Offences();
        if (group.isPresent()) {
            pair.data()
                    .column("characteristic")
                    .ifPresent(c -> offences.items(
                            c,
                            t -> !standard.contains(t),
                            row -> EthnicGroup.isMeant(group.get().text(row))));
        }
        return Outcome.warn(
                        offences,
                        "Characteristics about ethnicity, if any, are the standard ones.",
                        "Characteristics about ethnicity are not the standard ones",
                        "Write them as the guide does")
                .see("ud.html#ethnicity");
    }
}
