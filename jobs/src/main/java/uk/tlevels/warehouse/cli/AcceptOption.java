package uk.tlevels.warehouse.cli;

import java.util.Set;
import picocli.CommandLine.Option;
import uk.tlevels.warehouse.ingest.Accepted;

/** The option of the commands that take files in. */
final class AcceptOption {
    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description =
                    "Take this file in though it is held back: far smaller than what it replaces, or one of two of"
                            + " which nothing tells which is newer; may be given again.")
    private Set<String> names = Set.of();

    Accepted accepted() {
        return new Accepted(names);
    }
}
