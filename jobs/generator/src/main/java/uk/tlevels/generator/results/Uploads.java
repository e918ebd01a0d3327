package uk.tlevels.generator.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;

/** What all bulk uploads share: a limit of rows per file, so that a long list becomes several files. */
final class Uploads {

    /** Rows an awarding organisation may upload at once. */
    static final int AWARDING_ORGANISATION_LIMIT = 10_000;
    /** Rows a provider may upload at once. */
    static final int PROVIDER_LIMIT = 1_000;

    private Uploads() {}

    static Map<String, List<Registration>> byAwardingOrganisation(List<Registration> registrations) {
        Map<String, List<Registration>> byOrganisation = new LinkedHashMap<>();
        for (Registration registration : registrations) {
            byOrganisation
                    .computeIfAbsent(registration.tLevel().awardingOrganisation(), any -> new ArrayList<>())
                    .add(registration);
        }
        Map<String, List<Registration>> byName = new LinkedHashMap<>();
        byOrganisation.forEach(
                (organisation, theirs) -> byName.computeIfAbsent(slug(organisation), any -> new ArrayList<>())
                        .addAll(theirs));
        return byName;
    }

    /** What is told into one file, and what dirt it carries. */
    interface Rows {
        void write(CsvText csv, List<Registration> rows, Planted planted, String file);
    }

    static List<Written> write(
            LandingRoot landing,
            String name,
            int limit,
            List<Registration> rows,
            BiConsumer<CsvText, List<Registration>> text) {
        return write(landing, name, limit, rows, (csv, some, planted, file) -> text.accept(csv, some));
    }

    static List<Written> write(LandingRoot landing, String name, int limit, List<Registration> rows, Rows text) {
        List<Written> files = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += limit) {
            String part = from == 0 ? "" : "-" + (from / limit + 1);
            List<Registration> some = rows.subList(from, Math.min(rows.size(), from + limit));
            String file = "results/" + name + part + ".csv";
            Planted planted = new Planted();
            files.add(landing.csv(file, CsvText.WINDOWS, planted, csv -> text.write(csv, some, planted, file)));
        }
        return files;
    }

    /** A list in one cell: plain for one value, quoted for several, in the ways that uploads come in. */
    static void list(CsvText csv, List<String> values, int manner) {
        if (values.size() < 2) {
            csv.cell(String.join(",", values));
            return;
        }
        switch (manner % 3) {
            case 0 -> csv.quoted(String.join(",", values));
            case 1 -> csv.quoted("\"" + String.join(",", values) + "\"");
            default -> csv.quoted(String.join(", ", values) + "  ");
        }
    }

    private static String slug(String awardingOrganisation) {
        return awardingOrganisation.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
