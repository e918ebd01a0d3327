package uk.tlevels.warehouse.release.screening.ours.places;

import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;

/** A local authority stands in its own region. */
final class AuthorityRegion implements Check {
    @Override
    public String id() {
        return "authority_region";
    }

    @Override
    public Outcome check(Pair pair) {
        List<Column> both = pair.data().columns(List.of("new_la_code", "region_code"));
        Offences offences = new Offences();
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
        return Outcome.fail(
                offences,
                "Every local authority stands in its own region.",
                "Local authorities stand in another region than their own",
                "Correct region_code and region_name");
    }

    /** Inner and Outer London are parts of London. */
    private static boolean fits(String region, String right) {
        return region.equals(right) || (right.equals("E12000007") && region.startsWith("E130000"));
    }
}
