package uk.tlevels.warehouse.release.screening.ours.names;

import java.util.HashMap;
import java.util.Map;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Indicator groups stay distinct when all but letters and digits is dropped. */
final class IndicatorGroupStripped implements Check {
    @Override
    public String id() {
        return "indicator_group_stripped";
    }

    @Override
    public Outcome check(Pair pair) {
        Map<String, String> seen = new HashMap<>();
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            String group = row.indicatorGrouping();
            String before = seen.computeIfAbsent(stripped(group), g -> group);
            if (!before.equals(group)) {
                offences.meta(row, "indicator_grouping", group);
            }
        }
        return Outcome.fail(
                offences,
                "Every indicator group differs from the others in letters or digits.",
                "Indicator groups differ from earlier ones in punctuation or spaces alone",
                "Write them alike");
    }

    private static String stripped(String group) {
        return group.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
