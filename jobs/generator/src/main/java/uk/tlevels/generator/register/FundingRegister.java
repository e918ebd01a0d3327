package uk.tlevels.generator.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** Allocations of each fund, shared among providers by their size; some rows come twice, some have no date. */
final class FundingRegister {

    private static final String FILE = "registers/funding_allocations.csv";
    private static final int POUNDS = 1_000;

    private final CsvText csv;
    private final Planted planted;
    private final List<Provider> providers;
    private final SplittableRandom random;
    private int repeatedLeft;
    private int undatedLeft;
    private int serial;

    private FundingRegister(
            PlanNode plan, List<Provider> providers, SplittableRandom random, CsvText csv, Planted planted) {
        this.csv = csv;
        this.planted = planted;
        this.providers = providers;
        this.random = random;
        this.repeatedLeft = plan.at("planted").at("repeated_allocation").count();
        this.undatedLeft = plan.at("planted").at("undated_allocation").count();
    }

    static Written write(PlanNode plan, List<Provider> providers, Streams streams, Scale scale, LandingRoot landing) {
        Planted planted = new Planted();
        return landing.csv(FILE, CsvText.WINDOWS, planted, csv -> {
            csv.row(
                    "Allocation reference",
                    "Fund",
                    "Purpose",
                    "Wave",
                    "Date allocated",
                    "UKPRN",
                    "Recipient",
                    "Amount (GBP)");
            FundingRegister register = new FundingRegister(plan, providers, streams.named(FILE), csv, planted);
            for (PlanNode round : plan.at("funding").list()) {
                register.round(round, scale);
            }
        });
    }

    private void round(PlanNode round, Scale scale) {
        int pounds = scale.of(round.at("thousands").count() * POUNDS);
        int funded = Math.min(
                providers.size(), scale.atLeastOne(round.at("providers").count()));
        if (funded == 0) {
            row(round, "", "Education and Training Foundation", round.at("date").text(), pounds);
            return;
        }
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int i = 0; i < funded; i++) {
            weights.put(String.valueOf(i), providers.get(i).weight() + random.nextInt(60));
        }
        Scale.share(pounds, weights).forEach((index, amount) -> {
            Provider provider = providers.get(Integer.parseInt(index));
            award(round, String.valueOf(provider.ukprn()), provider.name(), amount);
        });
    }

    private void award(PlanNode round, String ukprn, String name, int amount) {
        csv.mark();
        String reference = row(round, ukprn, name, round.at("date").text(), amount);
        if (repeatedLeft > 0 && random.nextInt(20) == 0) {
            repeatedLeft--;
            planted.add("repeated_allocation", FILE, reference);
            csv.append(csv.sinceMark());
        }
        if (undatedLeft > 0 && random.nextInt(20) == 0) {
            undatedLeft--;
            planted.add("undated_allocation", FILE, row(round, ukprn, name, "", amount));
        }
    }

    private String row(PlanNode round, String ukprn, String name, String date, int amount) {
        String reference = "FA" + (100_001 + serial++);
        csv.row(
                reference,
                round.at("fund").text(),
                round.at("purpose").text(),
                round.at("wave").text(),
                date,
                ukprn,
                name,
                amount + ".00");
        return reference;
    }
}
