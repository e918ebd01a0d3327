package uk.tlevels.warehouse.release.screening.filename;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Stage "filename": the names of the two files. */
public final class FilenameChecks {
    private FilenameChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new FilenameSpaces(Pair::dataName),
                new FilenameSpaces(Pair::metaName),
                new FilenameSpecial(Pair::dataName),
                new FilenameSpecial(Pair::metaName),
                new FilenamesMatch());
    }
}
