package uk.tlevels.publishing.screening.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.MetaRow;
import uk.tlevels.publishing.screening.table.MetaTable;

/** Rules of the kinds that most checks are of. */
public final class Rules {
    private Rules() {}

    /** No column of the data has such a name. */
    public static Rule header(Predicate<String> bad) {
        return (pair, offences) ->
                pair.data().shape().header().stream().filter(bad).forEach(offences::name);
    }

    /** No text in some columns of the data is such. */
    public static Rule items(Function<Pair, List<DataColumn>> columns, Predicate<String> bad) {
        return (pair, offences) -> columns.apply(pair).forEach(c -> offences.items(c, bad));
    }

    /** No text in a column that an earlier stage has required is such. */
    public static Rule column(String name, Predicate<String> bad) {
        return (pair, offences) -> offences.items(pair.data().required(name), bad);
    }

    /** No cell in some rows and one column of the metadata is such. */
    public static Rule meta(
            Function<MetaTable, List<MetaRow>> rows,
            String column,
            Function<MetaRow, String> cell,
            Predicate<String> bad) {
        return metaRows(rows, column, cell, (pair, row) -> bad.test(cell.apply(row)));
    }

    /** No row of the metadata is such; the cell of one column is shown. */
    public static Rule metaRows(
            Function<MetaTable, List<MetaRow>> rows,
            String column,
            Function<MetaRow, String> cell,
            BiPredicate<Pair, MetaRow> bad) {
        return (pair, offences) -> rows.apply(pair.meta()).stream()
                .filter(row -> bad.test(pair, row))
                .forEach(row -> offences.meta(row, column, cell.apply(row)));
    }

    /** No filled cell in some rows and one column of the metadata is that of an earlier row. */
    public static Rule unique(Function<MetaTable, List<MetaRow>> rows, String column, Function<MetaRow, String> cell) {
        return (pair, offences) -> {
            Set<String> seen = new HashSet<>();
            metaRows(rows, column, cell, (p, row) -> !cell.apply(row).isEmpty() && !seen.add(cell.apply(row)))
                    .look(pair, offences);
        };
    }

    /** The columns of filters, without their groups. */
    public static List<DataColumn> filters(Pair pair) {
        return pair.data()
                .columns(pair.meta().filters().stream().map(MetaRow::colName).toList());
    }

    /** The columns of filters and of their groups. */
    public static List<DataColumn> filtersAndGroups(Pair pair) {
        return pair.data().columns(pair.meta().filtersAndGroups());
    }

    /** The columns of indicators. */
    public static List<DataColumn> indicators(Pair pair) {
        return pair.data()
                .columns(pair.meta().indicators().stream().map(MetaRow::colName).toList());
    }

    /** The columns that are no indicators. */
    public static List<DataColumn> others(Pair pair) {
        Set<DataColumn> indicators = new HashSet<>(indicators(pair));
        return pair.data().columns().stream()
                .filter(c -> !indicators.contains(c))
                .toList();
    }

    /** A text that is there. */
    public static boolean isFilled(String text) {
        return !text.isEmpty();
    }

    /** A text with a blank of some kind in it. */
    public static boolean hasSpace(String text) {
        return text.chars().anyMatch(Character::isWhitespace);
    }

    /** Whether a text has more than so many characters. */
    public static Predicate<String> longerThan(int most) {
        return text -> text.codePointCount(0, text.length()) > most;
    }
}
