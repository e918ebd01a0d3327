package uk.tlevels.publishing.screening.ours.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.Groups;

/**
 * Every combination of the filter items that a time period has, and of the totals of the file, is there for every place of
 * the period. Holes at levels of institutions, which do not do everything, are a warning.
 */
final class MatrixComplete implements Check {
    private static final Set<String> INSTITUTIONS = Set.of(
            Level.SCHOOL.text(),
            Level.PROVIDER.text(),
            Level.INSTITUTION.text(),
            Level.MAT.text(),
            Level.SPONSOR.text());

    @Override
    public String id() {
        return "matrix_complete";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.FAIL, Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        List<Dimension> dimensions = Dimension.of(pair);
        int rows = pair.data().rows();
        Groups periods = Groups.by(rows, pair.data().columns(List.of("time_period", "time_identifier")));
        Combinations matrix = new Combinations(periods, dimensions, rows);
        Groups places = Groups.by(rows, TimeAndPlace.columns(pair));
        Groups cells = places;
        for (Dimension dimension : dimensions) {
            for (DataColumn column : dimension.columns()) {
                cells = cells.and(column);
            }
        }
        long[] present = new long[places.count()];
        for (int row : cells.firstRows()) {
            present[places.of(row)]++;
        }
        DataColumn levels = pair.data().required("geographic_level");
        Offences failures = new Offences();
        Offences warnings = new Offences();
        int[] lines = places.rows();
        int[] starts = places.starts();
        for (int place = 0; place < places.count(); place++) {
            int row = lines[starts[place]];
            long holes = matrix.size(periods.of(row)) - present[place];
            if (holes > 0) {
                Offences offences = INSTITUTIONS.contains(levels.text(row)) ? warnings : failures;
                String where = TimeAndPlace.of(pair, row);
                int named = offences.count() > 5
                        ? 0
                        : matrix.holes(
                                Arrays.copyOfRange(lines, starts[place], starts[place + 1]),
                                hole -> offences.add(where + ": " + hole));
                offences.more(holes - named);
            }
        }
        boolean fails = !failures.isEmpty();
        return Outcome.of(
                        fails ? Verdict.FAIL : Verdict.WARN,
                        fails ? failures : warnings,
                        "Every combination of filter items of a time period is there for each of its places.",
                        "Combinations of filter items are missing",
                        "Add a row for each, with z where there can be no number, x where there is none, 0 where it is zero")
                .see("ud.html#introduction-to-filters");
    }
}
