package uk.tlevels.warehouse.release.screening.ours.places;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;

/** A school, provider, institution, ward or constituency has one name in each time period. */
final class OneNamePerCode implements Check {
    private static final List<Level> LEVELS = List.of(
            Level.SCHOOL,
            Level.PROVIDER,
            Level.INSTITUTION,
            Level.WARD,
            Level.PARLIAMENTARY_CONSTITUENCY,
            Level.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA,
            Level.PLANNING_AREA);

    private static final Set<String> PLACELESS = Set.of("", "x", "z");

    @Override
    public String id() {
        return "one_name_per_code";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (Level level : LEVELS) {
            Optional<Column> code = pair.data().column(level.code());
            Optional<Column> name = pair.data().column(level.nameColumn());
            if (code.isPresent() && name.isPresent()) {
                names(pair, code.get(), name.get(), offences);
            }
        }
        return Outcome.fail(
                offences,
                "Every code has one name.",
                "Codes have several names in one time period",
                "Use the name that the place had at the end of the period");
    }

    private static void names(Pair pair, Column code, Column name, Offences offences) {
        List<Column> place = List.of(pair.data().required("time_period"), code);
        Groups codes = Groups.by(pair.data().rows(), place);
        int[] first = codes.firstRows();
        for (int row : codes.and(name).firstRows()) {
            int before = first[codes.of(row)];
            if (before != row && !PLACELESS.contains(code.text(row))) {
                offences.add("%s %s is %s in row %d and %s in row %d"
                        .formatted(
                                code.name(),
                                Offences.quoted(code.text(row)),
                                Offences.quoted(name.text(before)),
                                before + 1,
                                Offences.quoted(name.text(row)),
                                row + 1));
            }
        }
    }
}
