package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.Rules.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rules;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.Columns;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.standard.Symbols;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.Groups;
import uk.tlevels.publishing.screening.table.MetaRow;

/** Stages "Check general" and "Check indicators". */
public final class GeneralChecks {
    private static final Set<String> NULLS = Set.of("NULL", "Null", "null", "NA", "na");

    private GeneralChecks() {}

    /** Stage "Check general", in running order. */
    public static List<Check> all() {
        return List.of(
                Check.of("general_dupes", Set.of(Verdict.FAIL), GeneralChecks::duplicates),
                Check.of("general_null", Set.of(Verdict.FAIL, Verdict.WARN), GeneralChecks::nulls));
    }

    /** Stage "Check indicators". */
    public static List<Check> indicators() {
        return List.of(
                // the published check says it looks for blanks too and does not; ours does
                Check.of(
                        "ind_invalid_entry",
                        must(
                                        "No indicator holds ~ or :.",
                                        "Indicators hold symbols that are no longer used",
                                        "Write low for ~ and x for :")
                                .see("ud.html#data-symbols"),
                        items(Rules::indicators, t -> t.equals("~") || t.equals(":"))));
    }

    /** Rows that the table tool passes over are left out, unless the file is of schools or of providers alone. */
    private static Outcome duplicates(Pair pair) {
        DataColumn levels = pair.data().required("geographic_level");
        List<String> present = levels.items().toList();
        boolean alone = present.size() == 1
                && (present.contains(Level.SCHOOL.text()) || present.contains(Level.PROVIDER.text()));
        List<DataColumn> key = new ArrayList<>(pair.data().columns(Columns.units()));
        key.addAll(Rules.filtersAndGroups(pair));
        Groups groups = Groups.by(pair.data().rows(), key);
        int[] first = new int[groups.count()];
        Arrays.fill(first, -1);
        Offences offences = new Offences();
        for (int row = 0; row < pair.data().rows(); row++) {
            if (!alone && Level.IGNORED.contains(levels.text(row))) {
                continue;
            }
            int group = groups.of(row);
            if (first[group] < 0) {
                first[group] = row;
            } else {
                offences.add("row " + (row + 1) + " is row " + (first[group] + 1) + " again");
            }
        }
        return Outcome.fail(
                offences,
                "No two rows are about the same."
                        + (alone ? "" : " School, Provider, Institution and Planning area rows were left out."),
                "Rows are about the same time, place and filter items as others",
                "Remove all but one, or tell them apart by a filter");
    }

    private static Outcome nulls(Pair pair) {
        Offences nulls = new Offences();
        Offences symbols = new Offences();
        for (DataColumn column : pair.data().columns()) {
            nulls.items(column, NULLS::contains);
            symbols.items(column, Symbols.NO_DATA::contains);
        }
        for (int i = 0; i < pair.meta().rows().size(); i++) {
            MetaRow row = pair.meta().rows().get(i);
            pair.meta().cells().get(i).forEach((column, value) -> {
                if (NULLS.contains(value)) {
                    nulls.meta(row, column, value);
                }
            });
        }
        if (!nulls.isEmpty()) {
            return Outcome.fail(
                    nulls,
                    "",
                    "Cells say NULL or NA",
                    "Leave what is blank on purpose blank; write z, x, c, low, k or u in indicators");
        }
        return Outcome.warn(
                        symbols,
                        "No cell says NULL, NA or an older symbol for no data.",
                        "Cells hold older symbols for no data",
                        "Write z where there can be none, x where it is not available")
                .see("ud.html#data-symbols");
    }
}
