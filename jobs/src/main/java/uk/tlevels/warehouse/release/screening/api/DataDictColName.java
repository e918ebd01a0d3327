package uk.tlevels.warehouse.release.screening.api;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.ApiDictionary;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Filters, groups and indicators are in the data dictionary of the API. */
final class DataDictColName implements Check {
    @Override
    public String id() {
        return "data_dict_col_name";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        ApiDictionary dictionary = pair.standard().dictionary();
        Offences offences = new Offences();
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
        return Outcome.warn(
                        offences,
                        "Every column is in the data dictionary.",
                        "Columns are not in the data dictionary as we hold it",
                        "Use its names, or ask the Department for Education to add these; until then the data set cannot go into the API")
                .see("api-data-standards.html");
    }
}
