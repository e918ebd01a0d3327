package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.should;
import static uk.tlevels.publishing.screening.check.Rules.header;
import static uk.tlevels.publishing.screening.check.Rules.items;
import static uk.tlevels.publishing.screening.check.Rules.longerThan;
import static uk.tlevels.publishing.screening.check.Rules.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.CheckWords;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rules;
import uk.tlevels.publishing.screening.standard.ApiDictionary;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.MetaRow;
import uk.tlevels.publishing.screening.table.MetaTable;

/** Stage "Check API": what keeps a data set out of the API. Warnings alone. */
public final class ApiChecks {
    private ApiChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of(
                        "api_char_col_name",
                        ask(
                                "No column name is longer than 50 characters.",
                                "Column names are longer than 50 characters",
                                "Shorten them"),
                        header(longerThan(50))),
                // the written guide says 80, and so does our own check
                Check.of(
                        "api_char_col_label",
                        ask(
                                "No label is longer than 100 characters.",
                                "Labels are longer than 100 characters",
                                "Shorten them to 80 or less"),
                        meta(MetaTable::rows, "label", MetaRow::label, longerThan(100))),
                Check.of(
                        "api_char_loc_code",
                        ask(
                                "No code of a place is longer than 30 characters.",
                                "Codes of places are longer than 30 characters",
                                "Use the published codes"),
                        items(ApiChecks::codes, longerThan(30))),
                Check.of(
                        "api_char_filter_items",
                        ask(
                                "No filter item or name of a place is longer than 120 characters.",
                                "Filter items or names of places are longer than 120 characters",
                                "Shorten them"),
                        items(ApiChecks::itemsAndNames, longerThan(120))),
                Check.of(
                        "data_dict_col_name",
                        ask(
                                "Every column is in the data dictionary.",
                                "Columns are not in the data dictionary as we hold it",
                                "Use its names, or ask the Department for Education to add these; until then the data set"
                                        + " cannot go into the API"),
                        ApiChecks::names),
                Check.of(
                        "data_dict_fil_item",
                        ask(
                                "Every item of a filter of the data dictionary is in it.",
                                "Filter items are not in the data dictionary as we hold it",
                                "Write them as it does, or ask the Department for Education to add these"),
                        ApiChecks::dictionaryItems));
    }

    private static CheckWords ask(String right, String wrong, String mend) {
        return should(right, wrong, mend).see("api-data-standards.html");
    }

    private static List<DataColumn> codes(Pair pair) {
        return pair.data()
                .columns(Arrays.stream(Level.values())
                        .flatMap(level -> level.columns().stream().filter(c -> !c.equals(level.nameColumn())))
                        .toList());
    }

    private static List<DataColumn> itemsAndNames(Pair pair) {
        List<String> names = new ArrayList<>(pair.meta().filtersAndGroups());
        Arrays.stream(Level.values()).map(Level::nameColumn).forEach(names::add);
        return pair.data().columns(names);
    }

    private static void names(Pair pair, Offences offences) {
        ApiDictionary dictionary = pair.standard().dictionary();
        for (MetaRow row : pair.meta().rows()) {
            boolean known =
                    row.isIndicator() ? dictionary.hasIndicator(row.colName()) : dictionary.hasFilter(row.colName());
            if (!known) {
                offences.meta(row, "col_name", row.colName());
            }
        }
        pair.meta().groups().stream()
                .filter(g -> !dictionary.hasFilter(g)
                        && pair.meta().rows().stream()
                                .noneMatch(r -> r.colName().equals(g)))
                .forEach(g -> offences.add("group " + Offences.quoted(g)));
    }

    private static void dictionaryItems(Pair pair, Offences offences) {
        ApiDictionary dictionary = pair.standard().dictionary();
        Rules.filtersAndGroups(pair).stream()
                .filter(c -> dictionary.hasFilter(c.name()))
                .forEach(c -> offences.items(c, t -> !dictionary.hasItem(c.name(), t)));
    }
}
