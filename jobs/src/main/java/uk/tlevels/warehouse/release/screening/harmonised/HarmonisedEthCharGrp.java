package uk.tlevels.warehouse.release.screening.harmonised;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** A characteristic_group about ethnicity bears a standard name. */
final class HarmonisedEthCharGrp implements Check {
    @Override
    public String id() {
        return "harmonised_eth_char_grp";
    }

    @Override
    public Outcome check(Pair pair) {
        List<String> titles = pair.standard().harmonised().ethnicityTitles();
        Offences offences = new Offences();
        pair.data()
                .column("characteristic_group")
                .ifPresent(c -> offences.items(
                        c, t -> EthnicGroup.isMeant(t) && titles.stream().noneMatch(t::contains)));
        return Outcome.fail(
                        offences,
                        "No characteristic_group about ethnicity has a name of its own.",
                        "A characteristic_group about ethnicity has a name of its own",
                        "Write " + String.join(" or ", titles))
                .see("ud.html#ethnicity");
    }
}
