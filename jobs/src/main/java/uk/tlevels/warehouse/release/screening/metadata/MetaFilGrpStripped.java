package uk.tlevels.warehouse.release.screening.metadata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Column;

/** The items of a group stay distinct when all but letters and digits is dropped. */
final class MetaFilGrpStripped implements Check {
    @Override
    public String id() {
        return "meta_fil_grp_stripped";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (Column column : pair.data().columns(pair.meta().groups())) {
            Map<String, String> seen = new HashMap<>();
            column.items().filter(i -> !i.isEmpty()).forEach(item -> {
                Optional<String> before = Optional.ofNullable(seen.putIfAbsent(stripped(item), item));
                before.ifPresent(b -> offences.add("column " + Offences.quoted(column.name()) + " " + Offences.quoted(b)
                        + " and " + Offences.quoted(item)));
            });
        }
        return Outcome.fail(
                offences,
                "Every group item differs from the others in letters or digits.",
                "Group items differ in punctuation or spaces alone",
                "Write them alike, or tell them apart by words");
    }

    private static String stripped(String item) {
        return item.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
