package uk.tlevels.warehouse.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.Accepted;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.TypedName;

/** Options of the commands that build tables. */
final class BuildOptions {
    @Option(
            names = "--select",
            paramLabel = "TABLE",
            description = "Only this table and what it is computed from, e.g. gold.results; may be given again.")
    private List<String> selected = List.of();

    @Option(
            names = "--resume",
            description =
                    "Take up what an earlier run built before it failed or was killed, instead of building again.")
    private boolean resume;

    /** What is asked for. */
    RunOptions options(CommandSpec spec, Accepted accepted) {
        return new RunOptions(
                selected.stream().map(name -> table(spec, name)).collect(Collectors.toSet()), resume, accepted);
    }

    private static TableName table(CommandSpec spec, String name) {
        return TypedName.parse(name)
                .filter(t -> t.zone() == Zone.SILVER || t.zone() == Zone.GOLD)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'%s' is not a table that is built: silver.… or gold.…%s"
                                .formatted(name, TypedName.near(name, Contracts.read(Schemas.folder())))));
    }
}
