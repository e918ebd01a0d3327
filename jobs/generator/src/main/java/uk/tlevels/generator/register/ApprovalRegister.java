package uk.tlevels.generator.register;

import java.time.LocalDate;
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

/** Technical qualifications submitted for approval, by level, stage and occupational route. */
final class ApprovalRegister {

    private static final String FILE = "registers/approvals_20240401.csv";
    private static final List<String> ORGANISATIONS = List.of("City & Guilds", "NCFE", "Pearson", "WJEC", "OCR");

    private ApprovalRegister() {}

    static Written write(PlanNode plan, Streams streams, Scale scale, LandingRoot landing) {
        SplittableRandom random = streams.named(FILE);
        Map<String, Integer> weights = plan.at("approval_routes").counts();
        return landing.csv(FILE, CsvText.WINDOWS, csv -> rows(csv, plan, weights, scale, random));
    }

    private static void rows(
            CsvText csv, PlanNode plan, Map<String, Integer> weights, Scale scale, SplittableRandom random) {
        csv.row(
                "Submission reference",
                "Level",
                "Qualification title",
                "Awarding organisation",
                "Occupational standard",
                "Route",
                "Stage",
                "Stage date",
                "First teaching year");
        int serial = 0;
        for (PlanNode cycle : plan.at("approvals").list()) {
            for (Map.Entry<String, Integer> stage : cycle.at("stages").counts().entrySet()) {
                for (Map.Entry<String, Integer> route :
                        Scale.share(scale.of(stage.getValue()), weights).entrySet()) {
                    for (int i = 0; i < route.getValue(); i++) {
                        row(csv, cycle, serial++, stage.getKey(), route.getKey(), random);
                    }
                }
            }
        }
    }

    private static void row(
            CsvText csv, PlanNode cycle, int serial, String stage, String route, SplittableRandom random) {
        int standard = 1 + random.nextInt(900);
        LocalDate reached = Draws.day(
                LocalDate.parse(cycle.at("from").text()),
                LocalDate.parse(cycle.at("to").text()),
                random);
        csv.row(
                "SUB" + (4_001 + serial),
                cycle.at("level").text(),
                "Level " + cycle.at("level").text() + " Technical Occupation Entry in " + route + " " + standard,
                Draws.pick(ORGANISATIONS, random),
                "OCC" + (1_000 + standard),
                route,
                stage,
                reached.toString(),
                cycle.at("first_teaching").text());
    }
}
