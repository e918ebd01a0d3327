package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.RunOutput;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels run}. */
@Command(
        name = "run",
        description = "Takes in what has landed, brings every table up to date and publishes them.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Mixin
    private AcceptOption accept;

    @Mixin
    private BuildOptions build;

    @Mixin
    private ProgressOption progress;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunOutput output = progress.output(spec);
        RunOptions asked = build.options(spec, accept.accepted());
        Settings settings = options.settings();
        settings.requireKey();
        try (Warehouse warehouse = Warehouse.open(settings, output.progress())) {
            Watched watched = new Watched(warehouse, settings.watch(), output::notice);
            return watched.recorded("run", () -> output.print(watched.sees(warehouse.run(asked))), ErrorMessages::code);
        }
    }
}
