package uk.tlevels.warehouse.release.screening.columns;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Columns;
import uk.tlevels.warehouse.release.screening.table.Column;

/** Columns of the data with two or more values are of time or place, or in the metadata. */
final class CrossDataToMeta implements Check {
    @Override
    public String id() {
        return "cross_data_to_meta";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (Column column : pair.data().columns()) {
            boolean known = Columns.units().contains(column.name())
                    || pair.meta().names(column.name())
                    || pair.meta().rows().stream()
                            .anyMatch(r -> r.filterGroupingColumn().equals(column.name()));
            if (!known && column.distinct() > 1) {
                offences.name(column.name());
            }
        }
        return Outcome.warn(
                offences,
                "Every column of the data that varies is described.",
                "Columns of the data are not in the metadata",
                "Describe them there, or remove them: nobody can choose them in the table tool");
    }
}
