package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** {@code tlevels completion}. */
@Command(
        name = "completion",
        description = "Prints what makes bash and zsh complete commands and options: source <(tlevels completion)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console.of(spec).line(AutoComplete.bash("tlevels", Main.commandLine()).strip());
        return ExitCode.FINE;
    }
}
