package uk.tlevels.publishing.screening.ours.arithmetic;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.table.DataColumn;

/** A country and its regions, a region and its local authorities. */
final class PlaceFamilies {
    private static final String LONDON = "E12000007";
    private static final int REGIONS = 9;

    private final DataColumn levels;
    private final Optional<DataColumn> regions;
    private final DataColumn countries;
    private final Consumer<Family> sink;

    PlaceFamilies(Pair pair, Consumer<Family> sink) {
        this.levels = pair.data().required("geographic_level");
        this.countries = pair.data().required("country_code");
        this.regions = pair.data().column("region_code");
        this.sink = sink;
    }

    /** Finds the families among lines that differ in place alone. */
    void find(List<Integer> lines) {
        regions.ifPresent(region -> {
            List<Integer> regional = of(lines, Level.REGIONAL);
            boolean london = regional.stream().anyMatch(r -> region.text(r).equals(LONDON));
            List<Integer> disjoint = regional.stream()
                    .filter(r -> !london || !region.text(r).startsWith("E13"))
                    .toList();
            for (int country : of(lines, Level.NATIONAL)) {
                List<Integer> parts = disjoint.stream()
                        .filter(r -> countries.code(r) == countries.code(country))
                        .toList();
                if (!parts.isEmpty()) {
                    sink.accept(new Family(
                            "geographic_level",
                            country,
                            parts,
                            parts.size() >= REGIONS ? Family.Extent.ALL : Family.Extent.PERHAPS_ALL));
                }
            }
            List<Integer> authorities = of(lines, Level.LOCAL_AUTHORITY);
            for (int row : regional) {
                List<Integer> parts = authorities.stream()
                        .filter(a -> region.code(a) == region.code(row))
                        .toList();
                if (!parts.isEmpty()) {
                    // which authorities a region has changes with the years, so some may be missing on purpose
                    sink.accept(new Family("geographic_level", row, parts, Family.Extent.PERHAPS_ALL));
                }
            }
        });
    }

    private List<Integer> of(List<Integer> lines, Level level) {
        return lines.stream().filter(r -> levels.text(r).equals(level.text())).toList();
    }
}
