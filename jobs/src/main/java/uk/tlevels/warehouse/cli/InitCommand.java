package uk.tlevels.warehouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.Checkout;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.operations.setup.WorkingFolder;

/** {@code tlevels init}. */
@Command(
        name = "init",
        description =
                "Makes a folder to begin in: settings, a new pseudonym key, a landing folder. What is there stays as it is.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder; made when it is not there.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Path launcher = Checkout.launcher();
        WorkingFolder.make(folder, Files.isExecutable(launcher) ? launcher.toString() : "tlevels")
                .forEach(part -> console.line("%-5s %s".formatted(part.isNew() ? "made" : "kept", part.path())));
        console.line("go on with " + folder.resolve("README.md"));
        return ExitCode.FINE;
    }
}
