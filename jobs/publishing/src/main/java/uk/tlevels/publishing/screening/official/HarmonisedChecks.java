package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.should;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.Harmonised;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.Groups;
import uk.tlevels.publishing.screening.table.MetaRow;

/** Stage "Check harmonised". */
public final class HarmonisedChecks {
    private HarmonisedChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of("harmonised_variables", Set.of(Verdict.FAIL), HarmonisedChecks::names),
                Check.of(
                        "harmonised_eth_vals",
                        should(
                                        "Ethnic groups, if any, are the standard ones.",
                                        "Ethnic groups are not the standard ones",
                                        "Write them as the guide does")
                                .see("ud.html#ethnicity"),
                        HarmonisedChecks::ethnicities),
                Check.of("harmonised_eth_char_grp", Set.of(Verdict.FAIL), HarmonisedChecks::characteristicGroups),
                Check.of(
                        "harmonised_eth_char_vals",
                        should(
                                        "Characteristics about ethnicity, if any, are the standard ones.",
                                        "Characteristics about ethnicity are not the standard ones",
                                        "Write them as the guide does")
                                .see("ud.html#ethnicity"),
                        HarmonisedChecks::characteristics));
    }

    private static Outcome names(Pair pair) {
        Harmonised standard = pair.standard().harmonised();
        Offences offences = new Offences();
        Stream.concat(
                        pair.meta().rows().stream().map(MetaRow::colName),
                        pair.meta().rows().stream().map(row -> row.filter().groupingColumn()))
                .filter(c -> !c.isEmpty())
                .distinct()
                .filter(standard::strays)
                .forEach(offences::name);
        return Outcome.fail(
                        offences,
                        "What has a standard name bears it.",
                        "Columns sound like something that has a standard name",
                        "Use one of " + String.join(", ", standard.names()) + ", or a name without its letters")
                .see("ud.html#common-harmonised-variables");
    }

    /** Pairs that belong together, where there are both columns. */
    private static void ethnicities(Pair pair, Offences offences) {
        Harmonised standard = pair.standard().harmonised();
        Optional<DataColumn> major = pair.data().column("ethnicity_major");
        Optional<DataColumn> minor = pair.data().column("ethnicity_minor");
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
    }

    private static Outcome characteristicGroups(Pair pair) {
        List<String> titles = pair.standard().harmonised().ethnicityTitles();
        Offences offences = new Offences();
        pair.data()
                .column("characteristic_group")
                .ifPresent(c ->
                        offences.items(c, t -> isEthnic(t) && titles.stream().noneMatch(t::contains)));
        return Outcome.fail(
                        offences,
                        "No characteristic_group about ethnicity has a name of its own.",
                        "A characteristic_group about ethnicity has a name of its own",
                        "Write " + String.join(" or ", titles))
                .see("ud.html#ethnicity");
    }

    private static void characteristics(Pair pair, Offences offences) {
        Set<String> standard = pair.standard().harmonised().ethnicities();
        List<DataColumn> both = pair.data().columns(List.of("characteristic", "characteristic_group"));
        if (both.size() == 2) {
            offences.items(
                    both.get(0),
                    t -> !standard.contains(t),
                    row -> isEthnic(both.get(1).text(row)));
        }
    }

    private static boolean isEthnic(String group) {
        return group.toLowerCase(Locale.ROOT).contains("ethnic");
    }
}
