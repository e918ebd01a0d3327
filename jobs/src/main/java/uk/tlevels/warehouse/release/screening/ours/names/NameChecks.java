package uk.tlevels.warehouse.release.screening.ours.names;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Stage "Ours: names and labels". */
public final class NameChecks {
    private NameChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new FilenameCase(),
                new FilenameTime(),
                new FilenameLength(),
                new IndicatorsPresent(),
                new LabelLength(),
                new MetaCells(),
                new IndicatorGroupStripped());
    }

    /** The file name without its ending. */
    static String stem(Pair pair) {
        return pair.dataName().replaceFirst("\\.csv(\\.gz)?$", "");
    }
}
