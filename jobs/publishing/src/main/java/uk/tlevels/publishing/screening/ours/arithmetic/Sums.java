package uk.tlevels.publishing.screening.ours.arithmetic;

import java.util.List;
import java.util.stream.Collectors;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.ours.rows.TimeAndPlace;

/** Holds the sum of parts against their total. */
final class Sums {
    private Sums() {}

    /** Compares, for every count and family that should add up. */
    interface Comparison {
        boolean breaks(Count count, Family family, long slack);
    }

    /** Takes note of the families that break a rule. */
    static void look(Pair pair, Offences offences, Comparison rule) {
        List<Count> counts = Count.of(pair);
        Families.each(pair, counts, family -> {
            for (Count count : counts) {
                if (pair.options().addsUp(count.name(), family.by())
                        && rule.breaks(
                                count,
                                family,
                                pair.options().slack(family.parts().size()))) {
                    offences.add(words(pair, count, family));
                }
            }
        });
    }

    private static String words(Pair pair, Count count, Family family) {
        int row = family.total();
        String shown = family.parts().stream()
                .limit(8)
                .map(part -> count.column().text(part))
                .collect(Collectors.joining(" + "));
        return "column %s row %d (%s): total %s, parts by %s %s%s"
                .formatted(
                        Offences.quoted(count.name()),
                        row + 1,
                        TimeAndPlace.of(pair, row),
                        count.column().text(row),
                        family.by(),
                        shown,
                        family.parts().size() > 8 ? " + …" : "");
    }
}
