package uk.tlevels.warehouse.release.screening.ours.format;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/**
 * Stage "Ours: file format": what must be right before anything else can be told. The published screener guesses the
 * separator, renames columns of one name and breaks on a file without rows.
 */
public final class FormatChecks {
    private FormatChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new FileSeparator(),
                new HeaderExact(),
                new DuplicateVariableNames(),
                new RowWidth(),
                new RowsPresent(),
                new EmptyRows("data_empty_rows", "data", pair -> pair.data().shape()),
                new EmptyRows("meta_empty_rows", "metadata", pair -> pair.meta().shape()));
    }
}
