package uk.tlevels.warehouse.release.screening.columns;

import java.util.List;
import java.util.Locale;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No indicator name holds the word of a filter item. */
final class ColIndSmushed implements Check {
    private static final List<String> WORDS = List.of(
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

    @Override
    public String id() {
        return "col_ind_smushed";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            String name = row.colName().toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(name::contains)) {
                offences.meta(row, "col_name", row.colName());
            }
        }
        return Outcome.fail(
                        offences,
                        "No indicator name holds the name of a filter item.",
                        "Indicator names hold words of filter items",
                        "Make a filter of what they tell apart. Any of these letters in a row count, inside longer words too: "
                                + String.join(", ", WORDS))
                .see("ud.html#tidy-data-structure");
    }
}
