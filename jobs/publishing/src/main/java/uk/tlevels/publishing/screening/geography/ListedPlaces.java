package uk.tlevels.publishing.screening.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.standard.PlaceList;
import uk.tlevels.publishing.screening.table.DataColumn;

/**
 * Codes and names belong together as in the published list. Where a level's own rows must name a place (regions), blank
 * ones are looked at too; elsewhere blank codes and code x are passed over. Of a list that we hold in part or not at all,
 * the form of codes is looked at and that none has two names.
 */
record ListedPlaces(String id, Level level) implements Check {
    private static final Pattern CODE = Pattern.compile("[EWSNK][0-9]{8}");

    @Override
    public Outcome check(Pair pair) {
        List<DataColumn> columns = pair.data().columns(level.columns());
        if (columns.size() < level.columns().size()) {
            return Outcome.pass("The file has no columns " + String.join(", ", level.columns()) + ".");
        }
        DataColumn code = columns.get(0);
        DataColumn other = columns.get(columns.size() - 1);
        LevelRows rows = new LevelRows(pair.data());
        IntPredicate own = level == Level.REGIONAL ? rows.of(level) : row -> false;
        boolean triple = columns.size() > 2;
        int[] places = rows.distinct(
                columns,
                row -> !code.text(row).equals("x")
                        && (own.test(row)
                                || (!code.text(row).isEmpty()
                                        && !(triple && other.text(row).isEmpty()))));
        PlaceList list = pair.standard().places(level);
        return list.extent() == PlaceList.Extent.WHOLE
                ? listed(places, columns, list)
                : unlisted(places, columns, list);
    }

    private Outcome listed(int[] places, List<DataColumn> columns, PlaceList list) {
        Offences offences = new Offences();
        for (int row : places) {
            if (!list.holds(columns.stream().map(c -> c.text(row)).toList())) {
                String known = String.join(
                        "' or '", new TreeSet<>(list.names(columns.get(0).text(row))));
                offences.add(place(columns, row) + (known.isEmpty() ? "" : ", where the list has '" + known + "'"));
            }
        }
        return Outcome.fail(
                        offences,
                        "Every " + level.text() + " is in the published list" + dated(list) + ".",
                        "Places are not in the published list of level " + level.text() + dated(list),
                        "Take code and name from the list, letter by letter; z with 'Not applicable' or 'Unknown' also goes")
                .see("ud.html#geography-columns");
    }

    private static String dated(PlaceList list) {
        return list.dated().map(day -> " of " + day).orElse("");
    }

    private Outcome unlisted(int[] places, List<DataColumn> columns, PlaceList list) {
        String held = list.extent() == PlaceList.Extent.NONE
                ? "We hold no list of level " + level.text()
                : "We hold a part of the list of level " + level.text();
        Offences offences = new Offences();
        Map<String, Integer> first = new HashMap<>();
        for (int row : places) {
            String code = columns.get(0).text(row);
            if (list.holds(columns.stream().map(c -> c.text(row)).toList())) {
                continue;
            }
            if (!CODE.matcher(code).matches()) {
                offences.add(place(columns, row) + ": the code is not a letter and eight digits");
            } else {
                int before = first.getOrDefault(code, row);
                first.putIfAbsent(code, row);
                // a code of the list that we hold may have been given another name since
                if (before != row) {
                    offences.add(place(columns, row) + " and row " + (before + 1) + ": one code, two names");
                }
            }
        }
        return Outcome.fail(
                        offences,
                        held + ": codes have the right form and one name each. Look the names up yourself.",
                        "Places cannot be right (" + held.replaceFirst("^We", "we") + ")",
                        "Take code and name from the list of the Office for National Statistics")
                .see("ud.html#geography-columns");
    }

    private static String place(List<DataColumn> columns, int row) {
        return "row " + (row + 1) + " "
                + columns.stream()
                        .map(c -> c.name() + " " + Offences.quoted(c.text(row)))
                        .collect(Collectors.joining(", "));
    }
}
