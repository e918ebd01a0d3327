package uk.tlevels.warehouse.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.RunOutput;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels ingest}. */
@Command(
        name = "ingest",
        description = "Takes files in: each once, bad rows to quarantine, bad files refused whole.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Mixin
    private AcceptOption accept;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders (default: the landing folder).")
    private List<String> places = List.of();

    @Mixin
    private ProgressOption progress;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunOutput output = progress.output(spec);
        Settings settings = options.settings();
        try (Warehouse warehouse = Warehouse.open(settings, output.progress())) {
            List<String> asked = places.isEmpty() ? List.of(settings.landing()) : places;
            return new Watched(warehouse, settings.watch(), output::notice)
                    .recorded(
                            "ingest",
                            () -> output.print(warehouse.ingest(asked, accept.accepted())),
                            ErrorMessages::code);
        }
    }
}
