package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.Rules.column;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.TimeIdentifiers;

/** Stages "Precheck time" and "Check time". */
public final class TimeChecks {
    private TimeChecks() {}

    /** Stage "Precheck time", in running order. */
    public static List<Check> first() {
        return List.of(
                Check.of(
                        "time_period_num",
                        must(
                                        "Every time_period has four or six digits.",
                                        "A time_period is not four or six digits",
                                        "Write 2024 for a year, 202425 for two")
                                .see("ud.html#list-of-allowable-time-values"),
                        column("time_period", t -> !t.matches("[0-9]{4}|[0-9]{6}"))),
                Check.of(
                        "time_id_valid",
                        must(
                                        "Every time_identifier is one that EES knows.",
                                        "A time_identifier is none that EES knows",
                                        "Write one of the guide's list, letter by letter, for example Academic year")
                                .see("ud.html#list-of-allowable-time-values"),
                        column("time_identifier", t -> TimeIdentifiers.kind(t).isEmpty())),
                Check.of(
                        "time_id_mix",
                        must(
                                "The time identifiers may stand together.",
                                "Time identifiers may not stand together in one file",
                                "Make a file of each, or a filter of the parts of a year"),
                        TimeChecks::mixed));
    }

    /** Stage "Check time", in running order. */
    public static List<Check> then() {
        return List.of(
                Check.of("time_period", Set.of(Verdict.FAIL), TimeChecks::digits),
                Check.of(
                        "time_period_six",
                        must(
                                "Every six-digit time_period is two years that follow each other.",
                                "A six-digit time_period is not two years that follow each other",
                                "Write 2024/25 as 202425"),
                        column("time_period", t -> t.length() == 6 && !follow(t))));
    }

    private static void mixed(Pair pair, Offences offences) {
        Set<String> families = new LinkedHashSet<>();
        Set<String> identifiers = new LinkedHashSet<>();
        pair.data().required("time_identifier").items().forEach(t -> TimeIdentifiers.kind(t)
                .ifPresent(k -> {
                    families.add(k.family());
                    identifiers.add(t);
                }));
        if (families.size() > 1) {
            identifiers.forEach(offences::name);
        }
    }

    /** The first identifier says how many. */
    private static Outcome digits(Pair pair) {
        String identifier = pair.data().required("time_identifier").item(0);
        int digits = TimeIdentifiers.kind(identifier)
                .map(TimeIdentifiers.Kind::digits)
                .orElse(6);
        return Outcome.fail(
                new Offences().items(pair.data().required("time_period"), t -> t.length() != digits),
                "Every time_period has the digits of its identifier.",
                "A time_period has not the " + digits + " digits of " + Offences.quoted(identifier),
                "Write two years as 202425, one as 2024");
    }

    private static boolean follow(String period) {
        return (Integer.parseInt(period.substring(2, 4)) + 1) % 100 == Integer.parseInt(period.substring(4));
    }
}
