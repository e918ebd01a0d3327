package uk.tlevels.warehouse.release.screening.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;
import uk.tlevels.warehouse.release.screening.table.Column;

/** Codes and names of levels that have no published list. */
final class OneToOne {
    private static final List<Level> LEVELS = List.of(Level.OPPORTUNITY_AREA, Level.MAT, Level.SPONSOR);

    private OneToOne() {}

    /** Texts of the key column that come with several texts of the value column, in rows of the level. */
    static Offences offences(Pair pair, Function<Level, String> key, Function<Level, String> value) {
        Offences offences = new Offences();
        Rows rows = new Rows(pair.data());
        for (Level level : LEVELS) {
            List<Column> columns = pair.data().columns(List.of(key.apply(level), value.apply(level)));
            Optional<Column> code = pair.data().column(level.code());
            if (rows.has(level) && columns.size() == 2 && code.isPresent()) {
                IntPredicate own = rows.of(level);
                Map<String, Integer> first = new HashMap<>();
                for (int row : rows.distinct(
                        columns, r -> own.test(r) && !code.get().text(r).isEmpty())) {
                    Optional.ofNullable(first.putIfAbsent(columns.get(0).text(row), row))
                            .ifPresent(before -> offences.add("%s %s has %s in row %d and %s in row %d"
                                    .formatted(
                                            columns.get(0).name(),
                                            Offences.quoted(columns.get(0).text(row)),
                                            Offences.quoted(columns.get(1).text(before)),
                                            before + 1,
                                            Offences.quoted(columns.get(1).text(row)),
                                            row + 1)));
                }
            }
        }
        return offences;
    }
}
