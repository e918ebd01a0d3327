package uk.tlevels.warehouse.release.screening.ours.format;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;

/** No column name is blank, and none is a name of EES but for letter case, blanks or a common slip. */
final class HeaderExact implements Check {
    private static final Map<String, String> MEANT = meant();

    @Override
    public String id() {
        return "header_exact";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        TwoFiles.of(pair).forEach((file, shape) -> {
            List<String> header = shape.header();
            for (int i = 0; i < header.size(); i++) {
                String name = header.get(i);
                Optional<String> meant = Optional.ofNullable(MEANT.get(plain(name)));
                if (name.isBlank()) {
                    offences.add(file + " column " + (i + 1) + " has no name");
                } else if (meant.isPresent() && !meant.get().equals(name)) {
                    offences.add(file + " " + Offences.quoted(name) + ", which is " + meant.get());
                }
            }
        });
        return Outcome.fail(
                offences,
                "Every column has a name, and names of EES are written as it writes them.",
                "Column names are not exact",
                "Correct the header");
    }

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        Stream.of(Columns.units(), Columns.OF_META, Columns.OF_META_AT_WILL)
                .flatMap(Collection::stream)
                .forEach(c -> meant.put(plain(c), c));
        // the guide's own demo file has it
        meant.put(plain("geographical_level"), "geographic_level");
        return meant;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
