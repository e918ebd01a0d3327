package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.CheckWords.should;
import static uk.tlevels.publishing.screening.check.Rules.meta;
import static uk.tlevels.publishing.screening.check.Rules.metaRows;
import static uk.tlevels.publishing.screening.check.Rules.unique;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rules;
import uk.tlevels.publishing.screening.check.TextFaults;
import uk.tlevels.publishing.screening.standard.Columns;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.MetaRow;
import uk.tlevels.publishing.screening.table.MetaTable;

/** Stages "Precheck meta" and "Check meta". */
public final class MetadataChecks {
    private static final Set<String> UNITS = Set.of("", "%", "pp", "£", "£m", "numberstring");

    private MetadataChecks() {}

    /** Stage "Precheck meta", in running order. */
    public static List<Check> first() {
        return List.of(
                Check.of(
                        "meta_col_type",
                        must(
                                "Every col_type is Filter or Indicator.",
                                "A col_type is neither Filter nor Indicator",
                                "Write one of the two, with a capital letter"),
                        metaRows(
                                MetaTable::rows,
                                "col_type",
                                MetaRow::colType,
                                (pair, row) -> !row.isFilter() && !row.isIndicator())),
                Check.of(
                        "meta_ob_unit",
                        must(
                                "No column of time or place is in the metadata.",
                                "The metadata describes columns of time or place",
                                "Remove them: EES knows the columns"),
                        MetadataChecks::units),
                Check.of(
                        "meta_col_name",
                        must(
                                "Every row has a col_name.",
                                "A col_name is blank",
                                "Write the name of the column, or remove the row"),
                        meta(MetaTable::rows, "col_name", MetaRow::colName, String::isEmpty)));
    }

    /** Stage "Check meta", in running order. */
    public static List<Check> then() {
        return List.of(
                Check.of(
                        "meta_dupe_label",
                        must("Every label is another.", "Labels stand twice", "Give each column a label of its own"),
                        unique(MetaTable::rows, "label", MetaRow::label)),
                Check.of(
                        "meta_fil_grp",
                        must(
                                "No indicator has a filter group.",
                                "Indicators have a filter_grouping_column",
                                "Leave it blank"),
                        meta(
                                MetaTable::indicators,
                                "filter_grouping_column",
                                row -> row.filter().groupingColumn(),
                                Rules::isFilled)),
                Check.of(
                        "meta_fil_grp_dupe",
                        must(
                                "Every group belongs to one filter.",
                                "A group is used by two filters",
                                "Copy the column under another name for the second filter"),
                        unique(MetaTable::filters, "filter_grouping_column", row -> row.filter()
                                .groupingColumn())),
                // the written guide says the opposite; either passes
                Check.of(
                        "meta_fil_grp_is_fil",
                        should(
                                "Every group has a row of its own.",
                                "Groups have no row of their own in the metadata",
                                "Add one of col_type Filter if you want a report without warnings; the written guide asks"
                                        + " for none"),
                        metaRows(
                                MetaTable::filters,
                                "filter_grouping_column",
                                row -> row.filter().groupingColumn(),
                                (pair, row) -> hasGroup(row)
                                        && pair.meta().rows().stream().noneMatch(r -> r.colName()
                                                .equals(row.filter().groupingColumn())))),
                Check.of(
                        "meta_fil_grp_match",
                        must(
                                "Every group is a column of the data.",
                                "Groups are no columns of the data",
                                "Correct the name"),
                        metaRows(
                                MetaTable::filters,
                                "filter_grouping_column",
                                row -> row.filter().groupingColumn(),
                                (pair, row) -> hasGroup(row)
                                        && !pair.data().has(row.filter().groupingColumn()))),
                Check.of(
                        "meta_fil_grp_stripped",
                        must(
                                "Every group item differs from the others in letters or digits.",
                                "Group items differ in punctuation or spaces alone",
                                "Write them alike, or tell them apart by words"),
                        MetadataChecks::stripped),
                Check.of(
                        "meta_label",
                        must("Every row has a label.", "A label is blank", "Write what people shall read"),
                        meta(MetaTable::rows, "label", MetaRow::label, label -> label.isEmpty() || label.equals(" "))),
                Check.of(
                        "meta_filter_hint",
                        must("No indicator has a filter_hint.", "Indicators have a filter_hint", "Leave it blank"),
                        meta(
                                MetaTable::indicators,
                                "filter_hint",
                                row -> row.filter().hint(),
                                Rules::isFilled)),
                Check.of(
                        "meta_geog_catch",
                        must(
                                "No filter looks like a column of place.",
                                "Filters or groups look like columns of place",
                                "Rename them: no name that begins with a kind of place and ends in name, code, number or id"),
                        (pair, offences) -> pair.meta().filtersAndGroups().stream()
                                .filter(c -> Columns.looksLikeGeography(c) && !Columns.isOnlyFilter(pair.meta(), c))
                                .forEach(offences::name)),
                Check.of(
                        "meta_indicator_dp",
                        must("No filter has decimal places.", "Filters have an indicator_dp", "Leave it blank"),
                        meta(
                                MetaTable::filters,
                                "indicator_dp",
                                row -> row.indicator().dp(),
                                Rules::isFilled)),
                Check.of(
                        "meta_col_name_spaces",
                        must(
                                "No col_name holds a space.",
                                "A col_name holds a space",
                                "Put _ in its place, in the data too"),
                        meta(MetaTable::rows, "col_name", MetaRow::colName, Rules::hasSpace)),
                Check.of(
                        "meta_col_name_dupe",
                        must("Every column is described once.", "Columns are described twice", "Keep one row of each"),
                        unique(MetaTable::rows, "col_name", MetaRow::colName)),
                Check.of(
                        "meta_ind_dp_set",
                        should(
                                "Every indicator says how many decimal places are shown.",
                                "Indicators do not say how many decimal places are shown",
                                "Write 0 or more; blank shows two"),
                        meta(
                                MetaTable::indicators,
                                "indicator_dp",
                                row -> row.indicator().dp(),
                                String::isEmpty)),
                Check.of(
                        "meta_ind_dp_values",
                        must(
                                "Decimal places are whole numbers.",
                                "Decimal places are not 0 or a positive whole number",
                                "Write digits alone"),
                        meta(
                                MetaTable::indicators,
                                "indicator_dp",
                                row -> row.indicator().dp(),
                                text -> !text.isEmpty() && !isNumberOfPlaces(text))),
                Check.of(
                        "meta_ind_unit",
                        must("No filter has a unit.", "Filters have an indicator_unit", "Leave it blank"),
                        meta(
                                MetaTable::filters,
                                "indicator_unit",
                                row -> row.indicator().unit(),
                                Rules::isFilled)),
                Check.of(
                        "meta_ind_unit_validation",
                        must(
                                "Every unit is one that EES shows.",
                                "Units are not ones that EES shows",
                                "Leave it blank for a number, or write %, pp, £, £m or numberstring"),
                        meta(
                                MetaTable::indicators,
                                "indicator_unit",
                                row -> row.indicator().unit(),
                                unit -> !UNITS.contains(unit))),
                Check.of(
                        "meta_indicator_grouping",
                        must(
                                "No filter has an indicator group.",
                                "Filters have an indicator_grouping",
                                "Leave it blank"),
                        meta(
                                MetaTable::filters,
                                "indicator_grouping",
                                row -> row.indicator().grouping(),
                                Rules::isFilled)));
    }

    private static boolean hasGroup(MetaRow row) {
        return !row.filter().groupingColumn().isEmpty();
    }

    private static void units(Pair pair, Offences offences) {
        for (MetaRow row : pair.meta().rows()) {
            if (isUnit(row.colName())) {
                offences.meta(row, "col_name", row.colName());
            }
            if (isUnit(row.filter().groupingColumn())) {
                offences.meta(row, "filter_grouping_column", row.filter().groupingColumn());
            }
        }
    }

    private static boolean isUnit(String column) {
        return Columns.units().contains(column) && !Columns.NAMES_AS_FILTERS.contains(column);
    }

    private static void stripped(Pair pair, Offences offences) {
        for (DataColumn column : pair.data().columns(pair.meta().groups())) {
            Map<String, String> seen = new HashMap<>();
            column.items().filter(Rules::isFilled).forEach(item -> Optional.ofNullable(
                            seen.putIfAbsent(TextFaults.lettersAndDigits(item), item))
                    .ifPresent(before -> offences.add("column " + Offences.quoted(column.name()) + " "
                            + Offences.quoted(before) + " and " + Offences.quoted(item))));
        }
    }

    /** What fits into an integer, as the published screener counts. */
    private static boolean isNumberOfPlaces(String text) {
        return text.matches("[0-9]+") && new BigInteger(text).bitLength() < Integer.SIZE;
    }
}
