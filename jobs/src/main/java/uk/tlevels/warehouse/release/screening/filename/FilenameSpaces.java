package uk.tlevels.warehouse.release.screening.filename;

import java.util.function.Function;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** No space in a file name. */
record FilenameSpaces(Function<Pair, String> file) implements Check {
    @Override
    public String id() {
        return "filename_spaces";
    }

    @Override
    public Outcome check(Pair pair) {
        String name = file.apply(pair);
        Offences offences = new Offences();
        if (name.chars().anyMatch(Character::isWhitespace)) {
            offences.name(name);
        }
        return Outcome.fail(
                offences,
                name + " has no space in its name.",
                "The file name holds a space",
                "Put - or _ in its place");
    }
}
