package uk.tlevels.publishing.screening.ours.arithmetic;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.CheckWords.should;

import java.util.List;
import java.util.Set;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rule;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.Symbols;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.MetaRow;

/** Stage "Ours: totals and disclosure". */
public final class ArithmeticChecks {
    private ArithmeticChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of(
                        "parts_above_total",
                        must(
                                "No parts are together more than their total.",
                                "Parts are together more than their total",
                                "Correct them. Where one person counts in several parts, say that the indicator is not"
                                        + " additive over the filter"),
                        families((count, family, slack) -> count.isNumber(family.total())
                                && count.sum(family.parts()) > count.value(family.total()) + slack)),
                // what is unknown may be in the total alone, so this is a warning
                Check.of(
                        "parts_below_total",
                        should(
                                "No parts that are all shown are together less than their total.",
                                "Parts are together less than their total",
                                "Add an item Unknown for what is in no part, or explain it in a footnote"),
                        families((count, family, slack) -> family.extent() == Family.Extent.ALL
                                && count.isNumber(family.total())
                                && family.parts().stream().allMatch(count::isNumber)
                                && count.sum(family.parts()) < count.value(family.total()) - slack)),
                Check.of("suppression_undone", Set.of(Verdict.FAIL, Verdict.WARN), ArithmeticChecks::undone),
                Check.of(
                        "suppression_companions",
                        must(
                                "No percentage is shown whose count is hidden.",
                                "Percentages are shown whose counts are hidden",
                                "Write c there too"),
                        ArithmeticChecks::companions));
    }

    private static Rule families(Sums.Comparison comparison) {
        return (pair, offences) -> Sums.look(pair, offences, comparison);
    }

    /** Counts rounded to a base leave a range, so this is a warning then. */
    private static Outcome undone(Pair pair) {
        Offences offences = new Offences();
        Sums.look(pair, offences, (count, family, slack) -> isUndone(count, family));
        return Outcome.of(
                pair.options().roundingBase() == 1 ? Verdict.FAIL : Verdict.WARN,
                offences,
                "No hidden count can be had from one total and its parts.",
                "Hidden counts can be worked out from one total and its parts",
                "Hide a second part, the smallest one shown. This looks at one total at a time: "
                        + "disclosure control must look at all of them together");
    }

    /** A hidden count is what is left of a total, or the sum of parts that are all shown. */
    private static boolean isUndone(Count count, Family family) {
        long hidden = family.parts().stream().filter(count::isSecret).count();
        boolean restIsShown = family.parts().stream().allMatch(p -> count.isNumber(p) || count.isSecret(p));
        boolean part = hidden == 1
                && count.isNumber(family.total())
                && family.parts().size() > 1
                && family.extent() != Family.Extent.SOME;
        boolean total = hidden == 0 && count.isSecret(family.total()) && family.extent() == Family.Extent.ALL;
        return restIsShown && (part || total);
    }

    /** Where a count is hidden, the percentage of the same name is hidden too. */
    private static void companions(Pair pair, Offences offences) {
        for (MetaRow row : pair.meta().indicators()) {
            for (String suffix : List.of("percent", "percentage", "rate")) {
                List<DataColumn> both = pair.data().columns(List.of(row.colName(), companion(row.colName(), suffix)));
                if (both.size() == 2) {
                    offences.items(both.get(1), Symbols::isNumber, line -> both.get(0)
                            .text(line)
                            .equals("c"));
                }
            }
        }
    }

    private static String companion(String count, String suffix) {
        return count.replaceAll("(?<=^|_)count(?=_|$)", suffix);
    }
}
