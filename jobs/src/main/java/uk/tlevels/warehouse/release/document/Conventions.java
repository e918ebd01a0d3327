package uk.tlevels.warehouse.release.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.publishing.text.Block;

/** A disclosure policy in words. */
final class Conventions {
    private Conventions() {}

    static List<Block> of(Policy policy) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(
                policy.threshold() > 1
                        ? String.format(
                                Locale.ROOT,
                                "Counts of people from 1 to %d are suppressed and shown as c, and so is as much else as it takes that nobody can work one out to within less than %d: other parts of a total, running totals, percentages. %s",
                                policy.threshold() - 1,
                                policy.minimumInterval(),
                                policy.zeros() == Policy.Zeros.MAY_BE_HIDDEN
                                        ? "A c may also stand for 0."
                                        : "A count of no one is always shown as 0.")
                        : "No count of people is suppressed."));
        blocks.add(Block.paragraph(
                policy.countBase() > 1
                        ? String.format(
                                Locale.ROOT,
                                "Counts of people are rounded to the nearest %d, halves up.",
                                policy.countBase())
                        : "Counts are not rounded."));
        blocks.add(Block.paragraph(
                "Percentages are computed from " + (policy.countBase() > 1 ? "the rounded counts" : "counts")
                        + " and rounded halves up. What is not zero and rounds to zero is shown as low."));
        blocks.add(Block.paragraph(String.format(
                Locale.ROOT,
                "Survey estimates from fewer than %d responses are not shown (u). Those from fewer than %d should be treated with caution; the number of responses stands beside each estimate.",
                policy.minimumBase(),
                policy.lowBase())));
        blocks.add(
                Block.paragraph(
                        "Before publication the release is attacked with all its data files and all other releases that readers have, as one system of sums. It is not published while a suppressed small count can be worked out to within less than the minimum of the policy."));
        return blocks;
    }
}
