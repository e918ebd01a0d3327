package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.RunOutput;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels rekey}. */
@Command(
        name = "rekey",
        description = "Builds what holds pseudonyms anew under the pseudonym key of the settings, and publishes it.",
        mixinStandardHelpOptions = true)
final class RekeyCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Mixin
    private ProgressOption progress;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunOutput output = progress.output(spec);
        Settings settings = options.settings();
        settings.requireKey();
        try (Warehouse warehouse = Warehouse.open(settings, output.progress())) {
            warehouse.requireHeld();
            Watched watched = new Watched(warehouse, settings.watch(), output::notice);
            return watched.recorded("rekey", () -> output.print(watched.sees(warehouse.rekey())), ErrorMessages::code);
        }
    }
}
