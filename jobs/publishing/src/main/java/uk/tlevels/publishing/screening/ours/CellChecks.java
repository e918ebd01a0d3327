package uk.tlevels.publishing.screening.ours;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.CheckWords.should;
import static uk.tlevels.publishing.screening.check.Rules.items;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rule;
import uk.tlevels.publishing.screening.check.Rules;
import uk.tlevels.publishing.screening.check.TextFaults;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.Symbols;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.Groups;
import uk.tlevels.publishing.screening.table.MetaRow;

/** Stage "Ours: cells". */
public final class CellChecks {
    /** More decimals than these are traces of a computer's arithmetic. */
    private static final int MOST_DECIMALS = 9;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Words of a name that say how something changed, so that it may be negative and, as a percentage, above 100. */
    private static final Set<String> CHANGE = Set.of(
            "change", "growth", "increase", "decrease", "difference", "diff", "gap", "variance", "uplift", "net");

    /** Items that may stand in every group. */
    private static final Set<String> ANYWHERE = Set.of("Total", "Unknown");

    private static final Pattern BLANKS_INSIDE = Pattern.compile("\\h{2}|[\\h&&[^ \\t]]");

    private static final String MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)";

    /** What a spreadsheet makes of a range, as 19-Oct of 10-19. */
    private static final Pattern SPREADSHEET_DATE = Pattern.compile(
            "[0-9]{1,2}[- ]" + MONTH + "|" + MONTH + "[- ]([0-9]{2}|[0-9]{4})", Pattern.CASE_INSENSITIVE);

    private CellChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of(
                        "data_empty_cols",
                        must("No column is empty.", "Columns are empty", "Remove them"),
                        (pair, offences) -> pair.data().columns().stream()
                                .filter(c -> c.distinct() == 1 && c.item(0).isBlank() && !isLegacy(pair, c.name()))
                                .forEach(c -> offences.name(c.name()))),
                Check.of(
                        "blanks_indicators",
                        must(
                                        "No indicator has a blank cell.",
                                        "Indicators have blank cells",
                                        "Write the number, or z, x, c, low, k or u")
                                .see("ud.html#data-symbols"),
                        items(Rules::indicators, String::isBlank)),
                Check.of(
                        "no_data_symbols",
                        must(
                                        "No indicator holds an older symbol for no data.",
                                        "Indicators hold older symbols for no data",
                                        "Write z where there can be none, x where it is not available")
                                .see("ud.html#data-symbols"),
                        items(Rules::indicators, Symbols.NO_DATA::contains)),
                Check.of(
                        "indicator_values",
                        must(
                                        "Every indicator holds numbers and the symbols of the guide.",
                                        "Indicators hold what is neither a plain number nor one of z, x, c, low, k, u",
                                        "Write digits with a point for decimals: no comma, %, £, brackets or exponent, no other"
                                                + " word")
                                .see("ud.html#indicators"),
                        values(CellChecks::isNoValue)),
                Check.of(
                        "indicator_decimals",
                        should(
                                "Numbers have as many decimals as is proper.",
                                "Numbers have decimals although none are shown of their column, or more than "
                                        + MOST_DECIMALS,
                                "Round them in the file, or correct indicator_dp"),
                        values(CellChecks::hasTooManyDecimals)),
                Check.of(
                        "negative_counts",
                        must(
                                "No count is negative.",
                                "Counts are negative",
                                "Correct them, or say in the name that they are a change"),
                        items(CellChecks::counts, t -> t.startsWith("-") && Symbols.isNumber(t))),
                Check.of(
                        "percent_range",
                        must(
                                        "Every share is between 0 and 100.",
                                        "Percentages are below 0 or above 100",
                                        "Correct them. Growth may be: say so in the name (change, growth, difference) or as an"
                                                + " open percentage")
                                .see("ud.html#indicators"),
                        items(CellChecks::shares, CellChecks::isNoShare)),
                Check.of(
                        "percent_scale",
                        should(
                                        "No percentage looks like a proportion.",
                                        "No value of these percentages is above 1, so they may be proportions",
                                        "Multiply them by 100")
                                .see("ud.html#indicators"),
                        (pair, offences) -> percentages(pair).stream()
                                .filter(CellChecks::looksLikeProportions)
                                .forEach(c -> offences.name(c.name()))),
                Check.of(
                        "item_control_characters",
                        must(
                                "No text holds a line break, a tab or an unseen character.",
                                "Texts hold line breaks, tabs or unseen characters",
                                "Remove them"),
                        items(Rules::others, TextFaults::control)),
                Check.of(
                        "item_html",
                        must("No text holds HTML.", "Texts hold HTML", "Write plain text"),
                        items(Rules::others, TextFaults::html)),
                Check.of(
                        "item_formulas",
                        must(
                                "No text begins with =, + or @.",
                                "Texts begin with =, + or @, which a spreadsheet runs",
                                "Begin them with a word"),
                        items(Rules::others, TextFaults::formula)),
                Check.of(
                        "item_dates",
                        should(
                                        "No filter item looks like a date that a spreadsheet made.",
                                        "Filter items look like dates that a spreadsheet made of ranges or codes",
                                        "Write the range again and save the file without opening it in a spreadsheet; write true"
                                                + " dates as yyyy-mm-dd")
                                .see("ud.html#dates-as-filters"),
                        items(
                                Rules::filtersAndGroups,
                                t -> SPREADSHEET_DATE.matcher(t).matches())),
                Check.of("item_whitespace", Set.of(Verdict.FAIL, Verdict.WARN), CellChecks::whitespace),
                Check.of(
                        "item_case",
                        must(
                                "No two items differ in letter case alone.",
                                "Items differ in letter case alone",
                                "Write them alike: EES shows two"),
                        CellChecks::letterCase),
                Check.of(
                        "item_group",
                        must(
                                "Every filter item stands in one group.",
                                "Filter items stand in two groups",
                                "Put each into one, or tell the items apart by name"),
                        CellChecks::groups));
    }

    /** Authorities from before the nine-digit code have none. */
    private static boolean isLegacy(Pair pair, String column) {
        return column.equals("new_la_code")
                && pair.data()
                        .column("old_la_code")
                        .filter(c -> !c.item(0).isBlank())
                        .isPresent();
    }

    /** No cell of an indicator is such, judged with its row of the metadata. */
    private static Rule values(BiPredicate<MetaRow, String> bad) {
        return (pair, offences) -> pair.meta().indicators().forEach(row -> pair.data()
                .column(row.colName())
                .ifPresent(c -> offences.items(c, t -> bad.test(row, t))));
    }

    private static boolean isNoValue(MetaRow row, String text) {
        boolean code = row.indicator().unit().equals("numberstring") && text.matches("[0-9]+");
        return !text.isBlank() && !Symbols.isSymbol(text) && !Symbols.isNumber(text) && !code;
    }

    private static boolean hasTooManyDecimals(MetaRow row, String text) {
        boolean whole = row.indicator().unit().isEmpty() && row.indicator().dp().equals("0");
        return Symbols.isNumber(text)
                && (decimals(text) > MOST_DECIMALS || (whole && !text.matches("-?[0-9]+(\\.0+)?")));
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private static List<DataColumn> counts(Pair pair) {
        return Rules.indicators(pair).stream()
                .filter(c -> List.of(c.name().split("_", -1)).contains("count") && !isChange(pair, c.name()))
                .toList();
    }

    /** Judged by the words of its name and by the options. */
    private static boolean isChange(Pair pair, String column) {
        return pair.options().openPercentages().contains(column)
                || Arrays.stream(column.split("_", -1)).anyMatch(CHANGE::contains);
    }

    private static List<DataColumn> percentages(Pair pair) {
        return pair.data()
                .columns(pair.meta().indicators().stream()
                        .filter(row -> row.indicator().unit().equals("%"))
                        .map(MetaRow::colName)
                        .toList());
    }

    private static List<DataColumn> shares(Pair pair) {
        return percentages(pair).stream().filter(c -> !isChange(pair, c.name())).toList();
    }

    private static boolean isNoShare(String text) {
        return Symbols.isNumber(text)
                && (new BigDecimal(text).signum() < 0 || new BigDecimal(text).compareTo(HUNDRED) > 0);
    }

    private static boolean looksLikeProportions(DataColumn column) {
        List<BigDecimal> values =
                column.items().filter(Symbols::isNumber).map(BigDecimal::new).toList();
        boolean fractions = values.stream().anyMatch(v -> v.signum() > 0 && v.compareTo(BigDecimal.ONE) < 0);
        return values.size() > 2
                && fractions
                && values.stream().allMatch(v -> v.abs().compareTo(BigDecimal.ONE) <= 0);
    }

    /** Blanks at the ends are a failure, two together or a no-break space a warning. */
    private static Outcome whitespace(Pair pair) {
        Offences ends = new Offences();
        Offences inside = new Offences();
        for (DataColumn column : Rules.others(pair)) {
            ends.items(column, t -> !TextFaults.bare(t).equals(t));
            inside.items(
                    column,
                    t -> TextFaults.bare(t).equals(t)
                            && BLANKS_INSIDE.matcher(t).find());
        }
        if (!ends.isEmpty()) {
            return Outcome.fail(ends, "", "Texts begin or end with a blank", "Remove it");
        }
        return Outcome.warn(
                inside,
                "No text begins or ends with a blank, or holds two together.",
                "Texts hold two blanks together or a no-break space",
                "Write one plain space");
    }

    private static void letterCase(Pair pair, Offences offences) {
        for (DataColumn column : Rules.filtersAndGroups(pair)) {
            Map<String, String> seen = new HashMap<>();
            column.items().forEach(item -> Optional.ofNullable(seen.putIfAbsent(item.toLowerCase(Locale.ROOT), item))
                    .ifPresent(before -> offences.add("column " + Offences.quoted(column.name()) + " "
                            + Offences.quoted(before) + " and " + Offences.quoted(item))));
        }
    }

    private static void groups(Pair pair, Offences offences) {
        for (MetaRow filter : pair.meta().filters()) {
            List<DataColumn> both = pair.data()
                    .columns(List.of(filter.colName(), filter.filter().groupingColumn()));
            if (both.size() == 2) {
                Map<String, String> groups = new HashMap<>();
                for (int row : Groups.by(pair.data().rows(), both).firstRows()) {
                    String item = both.get(0).text(row);
                    String group = both.get(1).text(row);
                    String before = groups.computeIfAbsent(item, i -> group);
                    if (!before.equals(group) && !item.equals(filter.defaultItem()) && !ANYWHERE.contains(item)) {
                        offences.add("column %s row %d %s is in group %s, earlier in %s"
                                .formatted(
                                        Offences.quoted(filter.colName()),
                                        row + 1,
                                        Offences.quoted(item),
                                        Offences.quoted(group),
                                        Offences.quoted(before)));
                    }
                }
            }
        }
    }
}
