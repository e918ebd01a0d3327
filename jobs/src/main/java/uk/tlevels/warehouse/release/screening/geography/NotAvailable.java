package uk.tlevels.warehouse.release.screening.geography;

import java.util.List;
import java.util.function.Function;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;
import uk.tlevels.warehouse.release.screening.table.Column;

/** Rows of levels without a published list whose place is not available. */
final class NotAvailable {
    private static final List<Level> LEVELS = List.of(
            Level.OPPORTUNITY_AREA, Level.MAT, Level.SPONSOR, Level.SCHOOL, Level.PROVIDER, Level.POLICE_FORCE_AREA);

    private NotAvailable() {}

    /** Lines in which the one column has a text and the other has not the text that belongs to it. */
    static Offences offences(
            Pair pair, Function<Level, String> column, String text, Function<Level, String> with, String expected) {
        Offences offences = new Offences();
        Rows rows = new Rows(pair.data());
        for (Level level : LEVELS) {
            List<Column> columns = pair.data().columns(List.of(column.apply(level), with.apply(level)));
            if (rows.has(level) && columns.size() == 2) {
                for (int row : rows.distinct(columns, r -> true)) {
                    if (columns.get(0).text(row).equals(text)
                            && !columns.get(1).text(row).equals(expected)) {
                        offences.cell(columns.get(1), row);
                    }
                }
            }
        }
        return offences;
    }
}
