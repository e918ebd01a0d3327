package uk.tlevels.generator.hosting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** Placements that providers ask for and hosts offer, by integrated care board and month. */
final class CapacityFile {

    private static final String PATH = "placements/icb_placement_capacity.csv";

    private CapacityFile() {}

    static Written write(PlanNode plan, Scale scale, Streams streams, LandingRoot landing) {
        SplittableRandom random = streams.named(PATH);
        List<Board> boards = Board.all(plan, random);
        PlanNode capacity = plan.at("capacity");
        int pilotOffers = capacity.at("pilot_offers_percent").count();
        Map<String, Integer> asking = new LinkedHashMap<>();
        Map<String, Integer> offering = new LinkedHashMap<>();
        for (Board board : boards) {
            int size = 20 + random.nextInt(100);
            asking.put(board.code(), size);
            offering.put(board.code(), size * (70 + random.nextInt(50)) * (board.inPilot() ? pilotOffers : 100) / 100);
        }
        return landing.csv(PATH, CsvText.WINDOWS, csv -> rows(csv, capacity, boards, asking, offering, scale));
    }

    private static void rows(
            CsvText csv,
            PlanNode capacity,
            List<Board> boards,
            Map<String, Integer> asking,
            Map<String, Integer> offering,
            Scale scale) {
        csv.row("ICB code", "ICB name", "Month", "Placements demanded", "Placements offered");
        for (String year : capacity.at("demanded").counts().keySet()) {
            int start = Integer.parseInt(year);
            Map<String, Integer> demanded = byMonth(capacity, "demanded", start, scale);
            Map<String, Integer> offered = byMonth(capacity, "offered", start, scale);
            for (String month : demanded.keySet()) {
                int number = Integer.parseInt(month);
                LocalDate day = LocalDate.of(number >= 8 ? start : start + 1, number, 1);
                Map<String, Integer> asked = Scale.share(demanded.get(month), asking);
                Map<String, Integer> given = Scale.share(offered.get(month), offering);
                for (Board board : boards) {
                    csv.cell(board.code())
                            .safe(board.name())
                            .date(day, CsvText.SLASHED)
                            .cell(asked.get(board.code()))
                            .cell(given.get(board.code()))
                            .end();
                }
            }
        }
    }

    private static Map<String, Integer> byMonth(PlanNode capacity, String what, int year, Scale scale) {
        return Scale.share(
                scale.of(capacity.at(what).at(year).count()),
                capacity.at(what + "_in_months").counts());
    }
}
