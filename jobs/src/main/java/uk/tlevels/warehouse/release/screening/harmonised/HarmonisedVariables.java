package uk.tlevels.warehouse.release.screening.harmonised;

import java.util.stream.Stream;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** What has a standard name bears it. */
final class HarmonisedVariables implements Check {
    @Override
    public String id() {
        return "harmonised_variables";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Stream.concat(
                        pair.meta().rows().stream().map(MetaRow::colName),
                        pair.meta().rows().stream().map(MetaRow::filterGroupingColumn))
                .filter(c -> !c.isEmpty())
                .distinct()
                .filter(pair.standard().harmonised()::strays)
                .forEach(offences::name);
        return Outcome.fail(
                        offences,
                        "What has a standard name bears it.",
                        "Columns sound like something that has a standard name",
                        "Use one of "
                                + String.join(", ", pair.standard().harmonised().names())
                                + ", or a name without its letters")
                .see("ud.html#common-harmonised-variables");
    }
}
