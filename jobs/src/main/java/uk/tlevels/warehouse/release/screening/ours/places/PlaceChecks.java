package uk.tlevels.warehouse.release.screening.ours.places;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stage "Ours: geography". */
public final class PlaceChecks {
    private PlaceChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new CountryFilled(),
                new AuthorityRegion(),
                new PlaceNotAvailable(),
                new PfaCombinations(),
                new ProviderUkprn(),
                new OneNamePerCode());
    }
}
