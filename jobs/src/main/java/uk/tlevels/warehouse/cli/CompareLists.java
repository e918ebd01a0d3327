package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.List;
import uk.tlevels.publishing.screening.standard.ListDifferences;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** {@code jobs/compare-lists FOLDER}: prints where the lists of places differ from their public source. */
public final class CompareLists {
    private CompareLists() {}

    /** Ends with 1 when anything differs. */
    public static void main(String[] folder) {
        List<String> differences = ListDifferences.in(Path.of(folder[0]));
        differences.forEach(System.out::println);
        System.exit(differences.isEmpty() ? ExitCode.FINE : ExitCode.FAILED);
    }
}
