package uk.tlevels.generator.register;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Resources;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** Writes what UCAS and the list of higher education providers say of T Levels. */
public final class HigherEducationFiles {

    private static final int STEP = 10;
    private static final int FIRST_UKPRN = 10_080_001;
    private static final List<String> ANSWERS = List.of("Yes", "Some courses", "No");

    private HigherEducationFiles() {}

    /** Two kinds of files, one of each for a cycle or year of the quotas. */
    public static List<Written> write(Quotas quotas, Streams streams, Scale scale, LandingRoot landing) {
        PlanNode plan = quotas.file("higher_education.yaml");
        List<Written> files = new ArrayList<>();
        for (String cycle : plan.at("ucas").keys()) {
            files.add(applicants(cycle, plan.at("ucas").at(Integer.valueOf(cycle)), scale, landing));
        }
        for (String year : plan.at("he_providers").keys()) {
            files.add(acceptance(plan, year, streams, scale, landing));
        }
        return files;
    }

    private static Written applicants(String cycle, PlanNode quota, Scale scale, LandingRoot landing) {
        String file =
                "higher_education/ucas_" + cycle + "_" + quota.at("published").text() + ".csv";
        return landing.csv(file, CsvText.WINDOWS, csv -> {
            csv.row("Cycle", "Qualification", "Route", "Applicants", "At least one offer", "Accepted");
            for (String route : quota.at("routes").keys()) {
                PlanNode counts = quota.at("routes").at(route);
                csv.row(
                        cycle,
                        "T Level",
                        route,
                        rounded(counts.at("applicants"), scale),
                        rounded(counts.at("with_offer"), scale),
                        rounded(counts.at("accepted"), scale));
            }
        });
    }

    private static String rounded(PlanNode count, Scale scale) {
        return String.valueOf(scale.of(count.count() / STEP) * STEP);
    }

    private static Written acceptance(PlanNode plan, String year, Streams streams, Scale scale, LandingRoot landing) {
        PlanNode quota = plan.at("he_providers").at(Integer.valueOf(year));
        String file = "higher_education/he_providers_" + quota.at("published").text() + ".csv";
        SplittableRandom random = streams.named(file);
        List<String> places = Resources.lines("generator/place_names.txt");
        List<String> routes = Resources.rows("schemas/reference/routes.csv").stream()
                .map(row -> row.getField("route_name"))
                .toList();
        int accepting = scale.atLeastOne(quota.at("accepting").count());
        int all = accepting + scale.of(quota.at("declining").count());
        int repeated = plan.at("planted").at("repeated_acceptance").count();
        Planted planted = new Planted();
        return landing.csv(file, CsvText.WINDOWS, planted, csv -> {
            csv.row("Academic year", "UKPRN", "Provider", "Route", "Accepts T Levels");
            for (int i = 0; i < all; i++) {
                String ukprn = String.valueOf(FIRST_UKPRN + i * 3);
                csv.mark();
                for (int r = 0; r < routes.size(); r++) {
                    // the first answer of who accepts is a yes, so that the provider counts whatever is drawn
                    String answer =
                            i >= accepting ? "No" : r == i % routes.size() ? "Yes" : Draws.pick(ANSWERS, random);
                    csv.row(year, ukprn, "University of " + places.get(i % places.size()), routes.get(r), answer);
                }
                if (i < repeated) {
                    planted.add("repeated_acceptance", file, ukprn);
                    csv.append(csv.sinceMark());
                }
            }
        });
    }
}
