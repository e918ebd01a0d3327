package uk.tlevels.generator.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Resources;

/** An integrated care board. */
record Board(String code, String name, boolean inPilot) {

    /** All 42, in an order drawn at random. */
    static List<Board> all(PlanNode plan, SplittableRandom random) {
        List<String> pilot =
                plan.at("pilot_boards").list().stream().map(PlanNode::text).toList();
        List<Board> boards = new ArrayList<>(Resources.rows("schemas/reference/integrated_care_boards.csv").stream()
                .map(row -> new Board(
                        row.getField("icb_code"), row.getField("icb_name"), pilot.contains(row.getField("icb_code"))))
                .toList());
        Draws.shuffle(boards, random);
        return boards;
    }

    /** Those in the pilot, or the others. */
    static List<Board> of(List<Board> boards, boolean inPilot) {
        return boards.stream().filter(board -> board.inPilot() == inPilot).toList();
    }

    /** The words of the quotas for boards like this one. */
    String group() {
        return inPilot ? "pilot" : "other";
    }
}
