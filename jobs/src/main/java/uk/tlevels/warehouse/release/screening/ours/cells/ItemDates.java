package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** No filter item is a date that a spreadsheet made of a range, as 19-Oct of 10-19. */
final class ItemDates implements Check {
    private static final String MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)";

    private static final Pattern DATE = Pattern.compile(
            "[0-9]{1,2}[- ]" + MONTH + "|" + MONTH + "[- ]([0-9]{2}|[0-9]{4})", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "item_dates";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data()
                .columns(pair.meta().filtersAndGroups())
                .forEach(c -> offences.items(c, t -> DATE.matcher(t).matches()));
        return Outcome.warn(
                        offences,
                        "No filter item looks like a date that a spreadsheet made.",
                        "Filter items look like dates that a spreadsheet made of ranges or codes",
                        "Write the range again and save the file without opening it in a spreadsheet; write true dates as yyyy-mm-dd")
                .see("ud.html#dates-as-filters");
    }
}
