package uk.tlevels.generator.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.plan.Fate;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** Writes the linked records of what students did in the academic year after they completed a T Level. */
public final class DestinationFiles {

    private static final int YEARS_TO_COMPLETE = 2;

    private DestinationFiles() {}

    /** One file a destination year of the quotas. */
    public static List<Written> write(
            Quotas quotas, Scale scale, Population population, Streams streams, LandingRoot landing) {
        PlanNode plan = quotas.file("destinations.yaml");
        List<Written> files = new ArrayList<>();
        for (String year : plan.at("destinations").keys()) {
            files.add(year(plan, scale, Integer.parseInt(year), population, streams, landing));
        }
        return files;
    }

    private static Written year(
            PlanNode plan, Scale scale, int year, Population population, Streams streams, LandingRoot landing) {
        String file = "destinations/activity_spells_" + year + ".csv";
        SplittableRandom random = streams.named(file);
        List<Person> leavers = new ArrayList<>(population.tLevelStarts().get(year - YEARS_TO_COMPLETE).stream()
                .filter(start -> start.fate() == Fate.COMPLETED)
                .map(start -> start.enrolment().person())
                .toList());
        Draws.shuffle(leavers, random);
        Map<String, Integer> weights = plan.at("destinations").at(year).counts();
        List<String> destinations = new ArrayList<>();
        Scale.share(leavers.size(), weights)
                .forEach((destination, count) -> destinations.addAll(Collections.nCopies(count, destination)));
        Planted planted = new Planted();
        return landing.csv(file, CsvText.WINDOWS, planted, csv -> {
            ActivitySpells spells = new ActivitySpells(year, plan.at("planted"), scale, file, random, csv, planted);
            for (int i = 0; i < leavers.size(); i++) {
                spells.of(leavers.get(i), destinations.get(i));
            }
        });
    }
}
