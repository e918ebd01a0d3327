package uk.tlevels.generator.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.plan.Population;

/**
 * Bulk industry placements of most providers, with a byte order mark; the others type theirs in. The name of the last
 * column changed in February 2023.
 */
public final class PlacementUploads {

    private static final int START_YEAR = 2021;
    private static final int PROVIDERS = 90;
    private static final int HOURS = 81;
    private static final int REASON = 82;
    private static final int SPELLING = 83;
    private static final List<String> REASONS = List.of("ML", "MF", "B", "D", "T", "A", "U", "W");
    private static final String HEADER = "ULN,Core code,Industry placement status,Industry placement hours,";

    private PlacementUploads() {}

    static List<Written> write(Population population, Registrations registrations, LandingRoot landing) {
        List<Written> files = new ArrayList<>();
        Map<Integer, List<Registration>> byProvider = registrations.genuine(START_YEAR).stream()
                .filter(row -> row.status() == RegistrationStatus.ACTIVE)
                .collect(Collectors.groupingBy(row -> row.provider().index()));
        int count = Math.min(
                PROVIDERS, population.plan().teaching("t_level", START_YEAR).size());
        for (int i = 0; i < count; i++) {
            Provider provider = population.providers().get(i);
            List<Registration> rows = byProvider.getOrDefault(i, List.of());
            if (i == 0) {
                files.addAll(Uploads.write(
                        landing,
                        "industry-placements-" + provider.ukprn() + "-20230124",
                        Uploads.PROVIDER_LIMIT,
                        rows,
                        PlacementUploads::early));
            }
            files.addAll(Uploads.write(
                    landing,
                    "industry-placements-" + provider.ukprn() + "-20230710",
                    Uploads.PROVIDER_LIMIT,
                    rows.stream()
                            .filter(row -> row.placement() != Placement.NOT_SPECIFIED)
                            .toList(),
                    PlacementUploads::last));
        }
        return files;
    }

    /** Hours of a placement completed with special consideration: fewer than the minimum. */
    public static int hours(Person person) {
        return 70 + person.trait(HOURS, 240);
    }

    /** In the middle of the second year, before the reason column was renamed. */
    private static void early(CsvText csv, List<Registration> rows) {
        csv.append(CsvText.BYTE_ORDER_MARK + HEADER + "Special consideration reason\r\n");
        for (Registration row : rows) {
            csv.cell(row.person().uln().value())
                    .cell(row.tLevel().code())
                    .cell(Placement.NOT_COMPLETED.inUploads())
                    .cell("")
                    .cell("")
                    .end();
        }
    }

    private static void last(CsvText csv, List<Registration> rows) {
        csv.append(CsvText.BYTE_ORDER_MARK + HEADER + "Reason for special consideration\r\n");
        for (Registration row : rows) {
            csv.cell(row.person().uln().value()).cell(row.tLevel().code()).cell(status(row));
            if (row.placement() == Placement.COMPLETED_WITH_SPECIAL_CONSIDERATION) {
                csv.cell(hours(row.person()));
                int first = row.person().trait(REASON, REASONS.size());
                List<String> reasons = row.person().trait(REASON, 3) == 0
                        ? List.of(REASONS.get(first), REASONS.get((first + 1) % REASONS.size()))
                        : List.of(REASONS.get(first));
                Uploads.list(csv, reasons, first);
            } else {
                csv.cell("").cell("");
            }
            csv.end();
        }
    }

    private static String status(Registration row) {
        String words = row.placement().inUploads();
        return switch (row.person().trait(SPELLING, 20)) {
            case 0 -> words.toLowerCase(Locale.ROOT);
            case 1 -> words.toUpperCase(Locale.ROOT);
            default -> words;
        };
    }
}
