package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.RunOutput;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.ingest.Accepted;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels build}. */
@Command(
        name = "build",
        description = "Brings tables up to date from what has been taken in, and publishes them.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Mixin
    private BuildOptions build;

    @Mixin
    private ProgressOption progress;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunOutput output = progress.output(spec);
        RunOptions asked = build.options(spec, Accepted.NONE);
        Settings settings = options.settings();
        settings.requireKey();
        try (Warehouse warehouse = Warehouse.open(settings, output.progress())) {
            warehouse.requireHeld();
            Watched watched = new Watched(warehouse, settings.watch(), output::notice);
            return watched.recorded(
                    "build", () -> output.print(watched.sees(warehouse.build(asked))), ErrorMessages::code);
        }
    }
}
