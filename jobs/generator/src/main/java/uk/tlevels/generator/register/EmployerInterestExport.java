package uk.tlevels.generator.register;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Place;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Resources;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** The export of the Connect service: each location at which an employer offers to engage. */
final class EmployerInterestExport {

    private static final String FILE = "registers/EmployerInterest_20240401.csv";
    private static final int WEEKS_UNTIL_EXPIRY = 26;

    private EmployerInterestExport() {}

    static Written write(PlanNode plan, Streams streams, Scale scale, LandingRoot landing) {
        PlanNode quota = plan.at("employer_interest");
        SplittableRandom random = streams.named(FILE);
        List<String> names = Resources.lines("generator/family_names.txt");
        List<Place> places = Place.all();
        LocalDate from = LocalDate.parse(quota.at("from").text());
        LocalDate to = LocalDate.parse(quota.at("to").text());
        int employers = scale.atLeastOne(quota.at("employers").count());
        int opportunities =
                Math.max(employers, scale.atLeastOne(quota.at("opportunities").count()));
        return landing.csv(FILE, CsvText.WINDOWS, csv -> {
            csv.row(
                    "UniqueId",
                    "OrganisationName",
                    "ContactName",
                    "Email",
                    "LocationId",
                    "Postcode",
                    "CreatedOn",
                    "ExpiryDate");
            for (int i = 0; i < opportunities; i++) {
                int employer = i < employers ? i : random.nextInt(employers);
                LocalDate created = Draws.day(from, to, random);
                csv.row(
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        names.get(employer % names.size()) + " and Partners " + (employer / names.size() + 1),
                        Draws.pick(names, random),
                        "placements@employer-" + employer + ".example",
                        String.valueOf(i + 1),
                        Draws.pick(places, random).postcode(random),
                        created + " 09:30:00",
                        created.plusWeeks(WEEKS_UNTIL_EXPIRY) + " 00:00:00");
            }
        });
    }
}
