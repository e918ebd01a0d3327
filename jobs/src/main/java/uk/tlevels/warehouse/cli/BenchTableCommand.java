package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.MarkdownTable;
import uk.tlevels.warehouse.benchmark.Results;
import uk.tlevels.warehouse.benchmark.ResultsJson;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** {@code tlevels bench table}. */
@Command(
        name = "table",
        description = "Prints the results of a bench as the Markdown that the README shows.",
        mixinStandardHelpOptions = true)
final class BenchTableCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "RESULTS.json",
            arity = "1..*",
            description = "What benches of one commit wrote; a later one stands for the same row of one before.")
    private List<Path> results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console.of(spec)
                .line(MarkdownTable.of(Results.joined(
                                results.stream().map(ResultsJson::read).toList()))
                        .stripTrailing());
        return ExitCode.FINE;
    }
}
