package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.CheckWords.should;
import static uk.tlevels.publishing.screening.check.Rules.items;

import java.util.List;
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

/** Stages "Precheck filters" and "Check filters". */
public final class FilterChecks {
    /** Most distinct items of a filter that EES takes. */
    private static final int MOST_ITEMS = 25_000;

    private static final Set<String> TOTALS = Set.of("Total", "total", "All", "all");

    private FilterChecks() {}

    /** Stage "Precheck filters". */
    public static List<Check> first() {
        return List.of(Check.of(
                "filter_not_singular",
                must(
                        "Every filter has two or more items.",
                        "Filters have one item alone",
                        "Remove the row of the metadata; the column may stay in the data"),
                FilterChecks::singular));
    }

    /** Stage "Check filters", in running order. */
    public static List<Check> then() {
        return List.of(
                Check.of(
                        "filter_defaults",
                        should(
                                        "Every filter and group has its default item.",
                                        "Filters or groups lack the item that is shown first",
                                        "Add rows for Total, or name another item in filter_default")
                                .see("ud.html#aggregates-and-default-filters"),
                        FilterChecks::defaults),
                Check.of(
                        "filter_group_level",
                        must(
                                "No group has more items than its filter.",
                                "Groups have more items than their filters",
                                "Exchange the two in the metadata: the group is the coarser one"),
                        FilterChecks::groupLevel),
                Check.of(
                        "filter_item_limit",
                        must(
                                "No filter has more than 25,000 items.",
                                "Filters have more than 25,000 items",
                                "Split the file, or publish a supporting file"),
                        (pair, offences) -> Rules.filtersAndGroups(pair).stream()
                                .filter(c -> c.distinct() > MOST_ITEMS)
                                .forEach(c -> offences.add(
                                        "column %s has %d items".formatted(Offences.quoted(c.name()), c.distinct())))),
                // groups and places are not looked at; our own check does
                Check.of(
                        "filter_whitespace",
                        must(
                                "No filter item begins or ends with a space.",
                                "Filter items begin or end with a space",
                                "Remove it: 'Total ' and 'Total' are two items"),
                        items(Rules::filters, i -> !i.equals(TextFaults.bare(i)))),
                Check.of(
                        "filter_ob_total",
                        must(
                                "No column of time or place says Total or All.",
                                "Columns of time or place say Total or All",
                                "Leave the cell blank; geographic_level says how wide a row is"),
                        items(FilterChecks::timeAndPlace, TOTALS::contains)),
                Check.of(
                        "filter_blanks",
                        must(
                                "No filter and no group has a blank cell.",
                                "Filters or groups have blank cells",
                                "Write Total where the row is for all of them, Unknown or Not available otherwise"),
                        items(Rules::filtersAndGroups, String::isEmpty)));
    }

    private static void singular(Pair pair, Offences offences) {
        Rules.filters(pair).stream()
                .filter(c -> c.distinct() < 2)
                .forEach(c -> offences.add(
                        "column " + Offences.quoted(c.name()) + " holds nothing but " + Offences.quoted(c.item(0))));
    }

    /** A group without a row of its own cannot name another than Total. */
    private static void defaults(Pair pair, Offences offences) {
        pair.meta().filters().forEach(row -> holds(pair, row.colName(), row.defaultItem(), offences));
        pair.meta().groups().stream()
                .filter(g ->
                        pair.meta().rows().stream().noneMatch(r -> r.colName().equals(g)))
                .forEach(g -> holds(pair, g, "Total", offences));
    }

    private static void holds(Pair pair, String name, String item, Offences offences) {
        pair.data()
                .column(name)
                .filter(c -> c.items().noneMatch(item::equals))
                .ifPresent(c -> offences.add("column " + Offences.quoted(name) + " lacks " + Offences.quoted(item)));
    }

    private static void groupLevel(Pair pair, Offences offences) {
        for (MetaRow row : pair.meta().filters()) {
            Optional<DataColumn> filter = pair.data().column(row.colName());
            Optional<DataColumn> group = pair.data().column(row.filter().groupingColumn());
            if (filter.isPresent()
                    && group.isPresent()
                    && group.get().distinct() > filter.get().distinct()) {
                offences.add("group %s has %d items, its filter %s has %d"
                        .formatted(
                                Offences.quoted(row.filter().groupingColumn()),
                                group.get().distinct(),
                                Offences.quoted(row.colName()),
                                filter.get().distinct()));
            }
        }
    }

    /** The columns of time and place, and those that look like it. */
    private static List<DataColumn> timeAndPlace(Pair pair) {
        return pair.data().columns().stream()
                .filter(c -> Columns.units().contains(c.name()) || Columns.looksLikeGeography(c.name()))
                .filter(c -> !Columns.isOnlyFilter(pair.meta(), c.name()))
                .toList();
    }
}
