package uk.tlevels.warehouse.release.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.tlevels.warehouse.disclosure.Policy;
import uk.tlevels.warehouse.release.text.Block;

/** A disclosure policy in words. */
final class Conventions {
    private Conventions() {}

    static List<Block> of(Policy policy) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(
                policy.threshold() > 1
                        ? String.format(
                                Locale.ROOT,
                                "Counts of people from 1 to %d are suppressed and shown as c, and so is whatever would give one back: another part of the same total, a running total, a percentage. A count of no one is shown as 0.",
                                policy.threshold() - 1)
                        : "No count of people is suppressed."));
        blocks.add(Block.paragraph(
                policy.countBase() > 1
                        ? String.format(
                                Locale.ROOT,
                                "Counts of people are rounded to the nearest %d, halves up.",
                                policy.countBase())
                        : "Counts are not rounded."));
        blocks.add(
                Block.paragraph(
                        "Percentages are computed from unrounded counts and rounded halves up. What is not zero and rounds to zero is shown as low."));
        blocks.add(Block.paragraph(String.format(
                Locale.ROOT,
                "Survey estimates from fewer than %d responses are not shown (u). Those from fewer than %d should be treated with caution; the number of responses stands beside each estimate.",
                policy.minimumBase(),
                policy.lowBase())));
        blocks.add(
                Block.paragraph(
                        "Suppression protects each sum of a table by itself. It is not proved that no count follows from several tables, or from several releases, taken together."));
        return blocks;
    }
}
