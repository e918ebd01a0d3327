package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.pipeline.MeasuredRun;
import uk.tlevels.warehouse.benchmark.pipeline.PipelineBenchmark;
import uk.tlevels.warehouse.benchmark.pipeline.ResultsFile;
import uk.tlevels.warehouse.benchmark.pipeline.RunLabel;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.RunsTable;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels bench pipeline}. */
@Command(
        name = "pipeline",
        description = "Runs the whole pipeline into an empty warehouse, on the storage and master of the settings, and"
                + " prints times and bytes moved beside those of the runs before.",
        mixinStandardHelpOptions = true)
final class BenchPipelineCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Option(names = "--label", paramLabel = "TEXT", required = true, description = "What this run is called.")
    private String label;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            required = true,
            description = "The CSV file of runs, to which this one is added as a line.")
    private Path results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        RunLabel called = new RunLabel(label);
        ResultsFile runs = new ResultsFile(results);
        // a file that cannot be read is told before the hours of a run, not after
        runs.runs();
        Settings settings = options.settings();
        try (Warehouse warehouse = Warehouse.open(settings, console)) {
            warehouse.requireKey();
            MeasuredRun run =
                    new PipelineBenchmark(warehouse, settings.landing(), Clock.systemUTC()).run(called, RunOptions.ALL);
            runs.add(run);
        }
        new RunsTable(console).print(runs.runs());
        return ExitCode.FINE;
    }
}
