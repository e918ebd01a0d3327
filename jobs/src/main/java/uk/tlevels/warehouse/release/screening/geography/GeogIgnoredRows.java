package uk.tlevels.warehouse.release.screening.geography;

import java.util.List;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** Schools and providers are not mixed, and there are rows that the table tool shows. */
final class GeogIgnoredRows implements Check {
    private static final Set<String> NEVER_SHOWN = Set.of(Level.INSTITUTION.text(), Level.PLANNING_AREA.text());

    @Override
    public String id() {
        return "geog_ignored_rows";
    }

    @Override
    public Outcome check(Pair pair) {
        List<String> levels = pair.data().required("geographic_level").items().toList();
        Offences offences = new Offences();
        if (levels.contains(Level.SCHOOL.text()) && levels.contains(Level.PROVIDER.text())) {
            offences.add("School and Provider rows in one file");
        }
        if (NEVER_SHOWN.containsAll(levels)) {
            offences.add("rows of level " + String.join(" and ", levels) + " alone");
        }
        boolean ignored = levels.size() > 1 && levels.stream().anyMatch(Level.IGNORED::contains);
        return Outcome.fail(
                offences,
                ignored
                        ? "The table tool passes over the rows of School, Provider, Institution and Planning area; "
                                + "put them into a file of their own if people shall see them there."
                        : "The table tool shows every row.",
                "The table tool cannot show these rows",
                "Make a file of each level, a supporting file of institutions and planning areas");
    }
}
