package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.help.ManPages;
import uk.tlevels.warehouse.cli.help.Shell;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.process.Given;

/** {@code tlevels completion}. */
@Command(
        name = "completion",
        description = "Prints what makes a shell complete commands and options: source <(tlevels completion),"
                + " or tlevels completion fish | source.",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash, zsh or fish (default: bash, fit for zsh).")
    private Shell shell = Shell.bash;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console.of(spec).line(shell.script(Main.commandLine()));
        return ExitCode.FINE;
    }

    @Command(
            name = "man",
            description = "Writes a manual page for each command, DIR/tlevels.1 and so on: man -l DIR/tlevels-run.1.",
            mixinStandardHelpOptions = true)
    int man(
            @Parameters(paramLabel = "DIR", description = "Where the pages go, e.g. ~/.local/share/man/man1.")
                    Path folder)
            throws IOException {
        Map<String, String> pages = ManPages.of(Main.commandLine());
        Files.createDirectories(Given.folderToWrite(folder));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        Console.of(spec).line("%d pages in %s".formatted(pages.size(), folder));
        return ExitCode.FINE;
    }
}
