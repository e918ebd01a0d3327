package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.Benchmarks;

/** {@code tlevels bench}. */
@Command(
        name = "bench",
        description = "Measures the targets at national scale and prints them beside what was measured (some minutes).",
        mixinStandardHelpOptions = true,
        subcommands = BenchPipelineCommand.class)
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "An empty folder with 3 GB of room (default: a new temporary one).")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        Path place = folder == null ? Files.createTempDirectory("tlevels-bench") : Files.createDirectories(folder);
        console.line("in " + place);
        console.line("%-42s %-18s %-14s".formatted("what", "target", "measured"));
        AtomicBoolean met = new AtomicBoolean(true);
        new Benchmarks(place.toAbsolutePath()).run(m -> {
            met.compareAndSet(true, m.met());
            console.line("%-42s %-18s %-14s %s".formatted(m.what(), m.target(), m.measured(), m.met() ? "" : "MISSED"));
        });
        return met.get() ? ExitCode.FINE : ExitCode.FAILED;
    }
}
