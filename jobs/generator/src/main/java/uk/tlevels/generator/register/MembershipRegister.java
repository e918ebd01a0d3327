package uk.tlevels.generator.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;
import uk.tlevels.generator.quota.Weighted;

/** Who joined a scheme and when, who left, and who could still join. */
final class MembershipRegister {

    private static final int LEAVING_YEAR = 2023;
    private static final LocalDate OPENED = LocalDate.of(2018, 10, 1);

    private MembershipRegister() {}

    static List<Written> write(PlanNode plan, Streams streams, Scale scale, LandingRoot landing) {
        List<Written> files = new ArrayList<>();
        for (PlanNode scheme : plan.at("memberships").list()) {
            String file = "registers/members_" + scheme.at("file").text() + ".csv";
            files.add(landing.csv(file, CsvText.WINDOWS, csv -> rows(csv, scheme, streams.named(file), scale)));
        }
        return files;
    }

    private static void rows(CsvText csv, PlanNode scheme, SplittableRandom random, Scale scale) {
        csv.row("Scheme", "Member reference", "Member type", "Eligible from", "Joined", "Left");
        Weighted<Map.Entry<String, Integer>> types =
                new Weighted<>(List.copyOf(scheme.at("types").counts().entrySet()), Map.Entry::getValue);
        int eligible = scale.of(scheme.at("eligible").count());
        String since = eligible > 0 ? OPENED.toString() : "";
        int leaversLeft = scale.of(scheme.at("left").count());
        int serial = 0;
        for (Map.Entry<String, Integer> year : scheme.at("joined").counts().entrySet()) {
            int joining = scale.of(year.getValue());
            for (int i = 0; i < joining; i++) {
                LocalDate joined = joined(Integer.parseInt(year.getKey()), random);
                boolean leaves = leaversLeft > 0 && joined.getYear() == LEAVING_YEAR - 1;
                leaversLeft -= leaves ? 1 : 0;
                String left = leaves
                        ? LocalDate.of(LEAVING_YEAR, 1 + random.nextInt(12), 15).toString()
                        : "";
                row(csv, scheme, types, serial++, random, since, joined.toString(), left);
            }
        }
        while (serial < eligible) {
            row(csv, scheme, types, serial++, random, since, "", "");
        }
    }

    /** A day of the year; of 2018 after the opening, of 2024 before April. */
    private static LocalDate joined(int year, SplittableRandom random) {
        LocalDate first = year == OPENED.getYear() ? OPENED : LocalDate.of(year, 1, 4);
        LocalDate last = year == 2024 ? LocalDate.of(year, 3, 28) : LocalDate.of(year, 12, 20);
        return Draws.day(first, last, random);
    }

    private static void row(
            CsvText csv,
            PlanNode scheme,
            Weighted<Map.Entry<String, Integer>> types,
            int serial,
            SplittableRandom random,
            String since,
            String joined,
            String left) {
        csv.row(
                scheme.at("scheme").text(),
                "M" + (300_001 + serial),
                types.draw(random).getKey(),
                since,
                joined,
                left);
    }
}
