package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.MarkdownTable;
import uk.tlevels.warehouse.benchmark.ResultsJson;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** {@code tlevels bench table}. */
@Command(
        name = "table",
        description = "Prints the results of a bench as the Markdown that the README shows.",
        mixinStandardHelpOptions = true)
final class BenchTableCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS.json", description = "What a bench wrote.")
    private Path results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console.of(spec).line(MarkdownTable.of(ResultsJson.read(results)).stripTrailing());
        return ExitCode.FINE;
    }
}
