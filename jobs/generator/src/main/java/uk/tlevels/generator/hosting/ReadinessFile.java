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

/** How ready each integrated care board is, on several days. */
final class ReadinessFile {

    private static final String PATH = "placements/icb_readiness.csv";

    private ReadinessFile() {}

    static Written write(PlanNode plan, Streams streams, LandingRoot landing) {
        SplittableRandom random = streams.named(PATH);
        List<Board> boards = Board.all(plan, random);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        boards.forEach(board -> sizes.put(board.code(), 8 + random.nextInt(5)));
        return landing.csv(PATH, CsvText.WINDOWS, csv -> {
            csv.row(
                    "ICB code",
                    "ICB name",
                    "As at",
                    "In coordinator pilot",
                    "Coordinators in post",
                    "Partners invited",
                    "Partners on board",
                    "Memorandum of understanding signed",
                    "Shared induction in place");
            for (PlanNode day : plan.at("readiness").list()) {
                LocalDate asAt = LocalDate.parse(day.at("as_at").text());
                for (boolean inPilot : List.of(true, false)) {
                    List<Board> some = Board.of(boards, inPilot);
                    rows(csv, asAt, some, day.at(some.get(0).group()), sizes);
                }
            }
        });
    }

    /** The first boards have what only some have. */
    private static void rows(
            CsvText csv, LocalDate asAt, List<Board> boards, PlanNode quota, Map<String, Integer> sizes) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        boards.forEach(board -> weights.put(board.code(), sizes.get(board.code())));
        Map<String, Integer> invited = Scale.share(quota.at("invited").count(), weights);
        Map<String, Integer> onBoard = Scale.share(quota.at("on_board").count(), weights);
        for (int i = 0; i < boards.size(); i++) {
            Board board = boards.get(i);
            csv.cell(board.code())
                    .safe(board.name())
                    .date(asAt, CsvText.SLASHED)
                    .cell(yes(board.inPilot()))
                    .cell(i < quota.at("coordinators").count() ? 1 : 0)
                    .cell(invited.get(board.code()))
                    .cell(onBoard.get(board.code()))
                    .cell(yes(i < quota.at("memoranda").count()))
                    .cell(yes(i < quota.at("inductions").count()))
                    .end();
        }
    }

    private static String yes(boolean value) {
        return value ? "Yes" : "No";
    }
}
