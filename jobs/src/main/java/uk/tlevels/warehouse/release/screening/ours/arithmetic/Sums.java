package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import java.util.List;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.ours.rows.TimeAndPlace;

/** Holds the sum of parts against their total. */
final class Sums {
    private Sums() {}

    /** Compares, for every count and family that should add up. */
    interface Rule {
        boolean breaks(Count count, Family family, long slack);
    }

    /** The families that break a rule. */
    static Offences offences(Pair pair, Rule rule) {
        List<Count> counts = Count.of(pair);
        Offences offences = new Offences();
        Families.each(pair, counts, family -> {
            for (Count count : counts) {
                if (pair.options().addsUp(count.name(), family.by())
                        && rule.breaks(count, family, slack(pair, family.parts().size()))) {
                    offences.add(words(pair, count, family));
                }
            }
        });
        return offences;
    }

    /** How far rounding may take the sum of the parts from the total. */
    static long slack(Pair pair, int parts) {
        int base = pair.options().roundingBase();
        return base == 1 ? 0 : (long) base * (parts + 1) / 2;
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
