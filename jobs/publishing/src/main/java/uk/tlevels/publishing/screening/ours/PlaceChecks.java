package uk.tlevels.publishing.screening.ours;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.Rules.items;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.standard.PlaceList;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.Groups;

/** Stage "Ours: geography". */
public final class PlaceChecks {
    /** Levels whose codes the published screener does not hold together with their names. */
    private static final List<Level> NAMED = List.of(
            Level.SCHOOL,
            Level.PROVIDER,
            Level.INSTITUTION,
            Level.WARD,
            Level.PARLIAMENTARY_CONSTITUENCY,
            Level.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA,
            Level.PLANNING_AREA);

    private static final Set<String> PLACELESS = Set.of("", "x", "z");

    private PlaceChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of(
                        "country_filled",
                        must(
                                        "Every row names its country.",
                                        "Rows do not name their country",
                                        "Fill country_code and country_name on every row")
                                .see("ud.html#geography-columns"),
                        items(pair -> pair.data().columns(Level.NATIONAL.columns()), String::isBlank)),
                Check.of(
                        "authority_region",
                        must(
                                "Every local authority stands in its own region.",
                                "Local authorities stand in another region than their own",
                                "Correct region_code and region_name"),
                        PlaceChecks::regions),
                Check.of(
                        "place_not_available",
                        must(
                                        "Code x and name Not available come together.",
                                        "Code x and name Not available do not come together",
                                        "Write both, or neither")
                                .see("ud.html#geography-columns"),
                        PlaceChecks::notAvailable),
                Check.of(
                        "pfa_combinations",
                        must(
                                "Every police force area, if there is any, is in the list.",
                                "Police force areas are not in the list",
                                "Take code and name from the list of the Office for National Statistics"),
                        PlaceChecks::policeForces),
                Check.of(
                        "provider_ukprn",
                        must(
                                "Every UKPRN, if there is any, is eight digits that begin with 1.",
                                "UKPRNs are not eight digits that begin with 1",
                                "Take them from the UK register of learning providers"),
                        items(
                                pair -> pair.data().columns(List.of(Level.PROVIDER.code())),
                                t -> !t.isEmpty() && !t.matches("1[0-9]{7}|x|z"))),
                Check.of(
                        "one_name_per_code",
                        must(
                                "Every code has one name.",
                                "Codes have several names in one time period",
                                "Use the name that the place had at the end of the period"),
                        PlaceChecks::names));
    }

    private static void regions(Pair pair, Offences offences) {
        List<DataColumn> both = pair.data().columns(List.of("new_la_code", "region_code"));
        if (both.size() == 2) {
            for (int row : Groups.by(pair.data().rows(), both).firstRows()) {
                String authority = both.get(0).text(row);
                String region = both.get(1).text(row);
                Optional<String> right = pair.standard().regionOf(authority);
                if (right.isPresent() && !region.isEmpty() && !fits(region, right.get())) {
                    offences.add("row %d new_la_code %s region_code %s, which should be %s"
                            .formatted(
                                    row + 1,
                                    Offences.quoted(authority),
                                    Offences.quoted(region),
                                    Offences.quoted(right.get())));
                }
            }
        }
    }

    /** Inner and Outer London are parts of London. */
    private static boolean fits(String region, String right) {
        return region.equals(right) || (right.equals("E12000007") && region.startsWith("E130000"));
    }

    private static void notAvailable(Pair pair, Offences offences) {
        for (Level level : Level.values()) {
            List<DataColumn> both = pair.data().columns(List.of(level.code(), level.nameColumn()));
            if (both.size() == 2) {
                for (int row : Groups.by(pair.data().rows(), both).firstRows()) {
                    boolean code = both.get(0).text(row).equals("x");
                    boolean name = both.get(1).text(row).equals("Not available");
                    if (code != name) {
                        offences.add("row %d %s %s with %s %s"
                                .formatted(
                                        row + 1,
                                        both.get(0).name(),
                                        Offences.quoted(both.get(0).text(row)),
                                        both.get(1).name(),
                                        Offences.quoted(both.get(1).text(row))));
                    }
                }
            }
        }
    }

    private static void policeForces(Pair pair, Offences offences) {
        List<DataColumn> both = pair.data().columns(Level.POLICE_FORCE_AREA.columns());
        PlaceList list = pair.standard().places(Level.POLICE_FORCE_AREA);
        if (both.size() == 2) {
            for (int row : Groups.by(pair.data().rows(), both).firstRows()) {
                String code = both.get(0).text(row);
                String name = both.get(1).text(row);
                if (!code.isEmpty() && !code.equals("x") && !list.holds(List.of(code, name))) {
                    offences.add("row " + (row + 1) + " " + Offences.quoted(code) + " " + Offences.quoted(name));
                }
            }
        }
    }

    private static void names(Pair pair, Offences offences) {
        for (Level level : NAMED) {
            List<DataColumn> both = pair.data().columns(List.of(level.code(), level.nameColumn()));
            if (both.size() == 2) {
                names(pair, both.get(0), both.get(1), offences);
            }
        }
    }

    private static void names(Pair pair, DataColumn code, DataColumn name, Offences offences) {
        Groups codes = Groups.by(pair.data().rows(), List.of(pair.data().required("time_period"), code));
        int[] first = codes.firstRows();
        for (int row : codes.and(name).firstRows()) {
            int before = first[codes.of(row)];
            if (before != row && !PLACELESS.contains(code.text(row))) {
                offences.add("%s %s is %s in row %d and %s in row %d"
                        .formatted(
                                code.name(),
                                Offences.quoted(code.text(row)),
                                Offences.quoted(name.text(before)),
                                before + 1,
                                Offences.quoted(name.text(row)),
                                row + 1));
            }
        }
    }
}
