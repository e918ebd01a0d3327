package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.FiguresTable;
import uk.tlevels.warehouse.cli.output.RunSummary;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels demo}. */
@Command(
        name = "demo",
        description = "Generates a population, runs the warehouse over it and prints the published figures beside it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String DEMO_KEY = "demonstration key: anyone can read it";

    @Mixin
    private CommonOptions options;

    @Mixin
    private GenerateCommand.GeneratorOptions generator;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        Settings settings = options.settings();
        if (settings.pseudonymKey().isEmpty()) {
            console.line("pseudonyms under the demonstration key, which is public: for made-up people only");
            settings = settings.withPseudonymKey(Secret.of(DEMO_KEY));
        }
        Path landing = Path.of(settings.landing());
        if (Files.exists(landing.resolve("_planted.json"))) {
            console.line("generated before: " + landing);
        } else {
            refuseToMix(landing);
            GenerateCommand.write(console, landing, generator);
        }
        try (Warehouse warehouse = Warehouse.open(settings, console)) {
            Watched watched = new Watched(warehouse, settings.watch(), console::line);
            int code = watched.recorded(
                    "demo", () -> summary(console, watched.sees(warehouse.run(RunOptions.ALL))), ErrorMessages::code);
            new FiguresTable(console).print(warehouse);
            return code;
        }
    }

    /** A small nation carries more of the dirt that was planted than contracts tolerate; that is no failure. */
    private static int summary(Console console, RunReport report) {
        int code = new RunSummary(console).print(report);
        boolean isDirtAlone = code == ExitCode.REFUSED
                && report.ingest().filter(i -> i.keptOut().isEmpty()).isPresent();
        return isDirtAlone ? ExitCode.FINE : code;
    }

    /** Made-up people among real ones could never be told apart again. */
    private void refuseToMix(Path landing) throws IOException {
        if (Files.isDirectory(landing)) {
            try (Stream<Path> files = Files.list(landing)) {
                if (files.findAny().isPresent()) {
                    throw new ParameterException(
                            spec.commandLine(),
                            landing + " holds files already, and the demo would put made-up people among them;"
                                    + " give it a folder of its own with --landing and --warehouse");
                }
            }
        }
    }
}
