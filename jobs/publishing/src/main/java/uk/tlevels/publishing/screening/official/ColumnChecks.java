package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.CheckWords.should;
import static uk.tlevels.publishing.screening.check.Rules.header;
import static uk.tlevels.publishing.screening.check.Rules.meta;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rules;
import uk.tlevels.publishing.screening.standard.Columns;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.MetaRow;
import uk.tlevels.publishing.screening.table.MetaTable;

/** Stages "Precheck columns", "Precheck cross-file" and "Check columns". */
public final class ColumnChecks {
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z0-9_]*");
    private static final Set<String> OLD_BREAKDOWN = Set.of("characteristic", "characteristic_group");

    /** Words of filter items. */
    private static final List<String> ITEMS = List.of(
            "male",
            "female",
            "asian",
            "chinese",
            "indian",
            "pakistani",
            "bangladeshi",
            "black",
            "african",
            "caribbean",
            "white",
            "roma",
            "irish",
            "english",
            "british",
            "scottish",
            "welsh",
            "arab");

    private ColumnChecks() {}

    /** Stage "Precheck columns", in running order. */
    public static List<Check> required() {
        return List.of(
                Check.of(
                        "col_req_meta",
                        must(
                                        "The metadata has every column that it must have.",
                                        "Columns are missing from the metadata",
                                        "Add them, under exactly these names; they may be blank")
                                .see("ud.html#ees-metadata"),
                        (pair, offences) -> Columns.OF_META.stream()
                                .filter(c -> !pair.meta().shape().header().contains(c))
                                .forEach(offences::name)),
                Check.of(
                        "col_invalid_meta",
                        must(
                                        "The metadata has no other columns than EES knows.",
                                        "The metadata has columns that EES does not know",
                                        "Remove them")
                                .see("ud.html#ees-metadata"),
                        (pair, offences) -> pair.meta().shape().header().stream()
                                .filter(c -> !Columns.OF_META.contains(c) && !Columns.OF_META_AT_WILL.contains(c))
                                .forEach(offences::name)),
                Check.of(
                        "col_req_data",
                        must(
                                        "The data has every column that it must have.",
                                        "Columns are missing from the data",
                                        "Add them, under exactly these names")
                                .see("ud.html#time-and-geography"),
                        (pair, offences) -> Columns.OF_DATA.stream()
                                .filter(c -> !pair.data().has(c))
                                .forEach(offences::name)),
                Check.of(
                        "col_to_rows",
                        must(
                                "The metadata has no more rows than the data can have filters and indicators.",
                                "The metadata has more rows than the data has columns beside those of time and country",
                                "Remove the rows of what is not in the data"),
                        ColumnChecks::rows));
    }

    /** Stage "Precheck cross-file", in running order. */
    public static List<Check> crossFile() {
        return List.of(
                // indicators are not asked for; our own check does
                Check.of(
                        "cross_meta_to_data",
                        must(
                                "Every filter and group of the metadata is in the data.",
                                "The metadata names filters or groups that the data does not have",
                                "Correct the name, or remove the row"),
                        ColumnChecks::metaToData),
                Check.of(
                        "cross_data_to_meta",
                        should(
                                "Every column of the data that varies is described.",
                                "Columns of the data are not in the metadata",
                                "Describe them there, or remove them: nobody can choose them in the table tool"),
                        ColumnChecks::dataToMeta));
    }

    /** Stage "Check columns", in running order. */
    public static List<Check> names() {
        return List.of(
                Check.of(
                        "col_names_spaces",
                        must("No column name holds a space.", "Column names hold spaces", "Put _ in their place"),
                        header(Rules::hasSpace)),
                Check.of(
                        "col_snake_case",
                        should(
                                "Every column name is of lower-case letters, digits and _.",
                                "Column names hold other characters than lower-case letters, digits and _",
                                "Rename the columns"),
                        header(c -> !SNAKE_CASE.matcher(c).matches())),
                Check.of(
                        "col_var_start",
                        should(
                                "Every column name begins with a lower-case letter.",
                                "Column names do not begin with a lower-case letter",
                                "Rename the columns"),
                        header(c -> c.isEmpty() || c.charAt(0) < 'a' || c.charAt(0) > 'z')),
                Check.of(
                        "col_ind_smushed",
                        must(
                                        "No indicator name holds the name of a filter item.",
                                        "Indicator names hold words of filter items",
                                        "Make a filter of what they tell apart. Any of these letters in a row count, inside"
                                                + " longer words too: " + String.join(", ", ITEMS))
                                .see("ud.html#tidy-data-structure"),
                        meta(MetaTable::indicators, "col_name", MetaRow::colName, name -> ITEMS.stream()
                                .anyMatch(name.toLowerCase(Locale.ROOT)::contains))),
                Check.of(
                        "col_var_characteristic",
                        should(
                                "There is no column characteristic or characteristic_group.",
                                "There are columns of the old form for breakdowns",
                                "Make a filter of each breakdown, or name them breakdown and breakdown_topic"),
                        header(OLD_BREAKDOWN::contains)));
    }

    private static void rows(Pair pair, Offences offences) {
        int columns = pair.data().shape().header().size();
        int rows = pair.meta().rows().size();
        if (rows > columns - Columns.OF_DATA.size()) {
            offences.add(rows + " rows of metadata for " + columns + " columns of data");
        }
    }

    private static void metaToData(Pair pair, Offences offences) {
        for (MetaRow row : pair.meta().filters()) {
            if (!pair.data().has(row.colName())) {
                offences.meta(row, "col_name", row.colName());
            }
            if (!row.filter().groupingColumn().isEmpty()
                    && !pair.data().has(row.filter().groupingColumn())) {
                offences.meta(row, "filter_grouping_column", row.filter().groupingColumn());
            }
        }
    }

    private static void dataToMeta(Pair pair, Offences offences) {
        for (DataColumn column : pair.data().columns()) {
            boolean known = Columns.units().contains(column.name())
                    || pair.meta().names(column.name())
                    || pair.meta().rows().stream()
                            .anyMatch(r -> r.filter().groupingColumn().equals(column.name()));
            if (!known && column.distinct() > 1) {
                offences.name(column.name());
            }
        }
    }
}
