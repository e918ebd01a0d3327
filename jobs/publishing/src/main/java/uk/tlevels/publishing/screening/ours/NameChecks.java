package uk.tlevels.publishing.screening.ours;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.CheckWords.should;
import static uk.tlevels.publishing.screening.check.Rules.longerThan;
import static uk.tlevels.publishing.screening.check.Rules.meta;
import static uk.tlevels.publishing.screening.check.Rules.metaRows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rule;
import uk.tlevels.publishing.screening.check.TextFaults;
import uk.tlevels.publishing.screening.table.MetaRow;
import uk.tlevels.publishing.screening.table.MetaTable;

/** Stage "Ours: names and labels". */
public final class NameChecks {
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(19|20)[0-9]{2}([0-9]{2})?(?![0-9])|(?<![0-9])[0-9]{2}[-_][0-9]{2}(?![0-9])");

    private NameChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                Check.of(
                        "filename_case",
                        should(
                                        "The file name is in lower case.",
                                        "The file name holds capitals, which EES changes",
                                        "Write it in lower case")
                                .see("ud.html#file-names"),
                        dataName(stem -> !stem.equals(stem.toLowerCase(Locale.ROOT)))),
                // next year's file replaces this one under the same name
                Check.of(
                        "filename_time",
                        should(
                                        "The file name holds no time period.",
                                        "The file name holds a time period",
                                        "Leave it out, so that the name can be used again next year")
                                .see("ud.html#file-names"),
                        dataName(stem -> YEAR.matcher(stem).find())),
                Check.of(
                        "filename_length",
                        should(
                                        "The file name has at most 50 characters.",
                                        "The file name has more than 50 characters",
                                        "Shorten it")
                                .see("ud.html#file-names"),
                        dataName(stem -> stem.length() > 50)),
                Check.of(
                        "indicators_present",
                        must(
                                "Every indicator of the metadata is in the data.",
                                "Indicators of the metadata are not in the data",
                                "Correct the name, or remove the row"),
                        metaRows(MetaTable::indicators, "col_name", MetaRow::colName, (pair, row) -> !pair.data()
                                .has(row.colName()))),
                Check.of(
                        "label_length",
                        should(
                                        "No label has more than 80 characters.",
                                        "Labels have more than 80 characters",
                                        "Shorten them")
                                .see("api-data-standards.html"),
                        meta(MetaTable::rows, "label", MetaRow::label, longerThan(80))),
                Check.of(
                        "meta_cells",
                        must(
                                "Every cell of the metadata is plain text.",
                                "Cells of the metadata begin or end with a blank, or hold a line break, HTML or a formula",
                                "Write plain text"),
                        NameChecks::cells),
                Check.of(
                        "indicator_group_stripped",
                        must(
                                "Every indicator group differs from the others in letters or digits.",
                                "Indicator groups differ from earlier ones in punctuation or spaces alone",
                                "Write them alike"),
                        NameChecks::groups));
    }

    /** The name of the data file, whose ending is not looked at. */
    private static Rule dataName(Predicate<String> bad) {
        return (pair, offences) -> {
            if (bad.test(pair.dataName().replaceFirst("\\.csv(\\.gz)?$", ""))) {
                offences.name(pair.dataName());
            }
        };
    }

    private static void cells(Pair pair, Offences offences) {
        for (int i = 0; i < pair.meta().rows().size(); i++) {
            MetaRow row = pair.meta().rows().get(i);
            pair.meta().cells().get(i).forEach((column, value) -> {
                if (!value.equals(TextFaults.bare(value)) || TextFaults.any(value)) {
                    offences.meta(row, column, value);
                }
            });
        }
    }

    private static void groups(Pair pair, Offences offences) {
        Map<String, String> seen = new HashMap<>();
        for (MetaRow row : pair.meta().indicators()) {
            String group = row.indicator().grouping();
            String before = seen.computeIfAbsent(TextFaults.lettersAndDigits(group), g -> group);
            if (!before.equals(group)) {
                offences.meta(row, "indicator_grouping", group);
            }
        }
    }
}
