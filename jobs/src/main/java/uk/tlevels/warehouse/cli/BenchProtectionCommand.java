package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.disclosure.MadeCounts;
import uk.tlevels.warehouse.benchmark.disclosure.MeasuredProtection;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** {@code tlevels bench protection}. */
@Command(
        name = "protection",
        description =
                "Chooses what to hold back among made-up counts and attacks the choice, without warehouse or Spark.",
        mixinStandardHelpOptions = true)
final class BenchProtectionCommand implements Callable<Integer> {
    @Option(
            names = "--counts",
            paramLabel = "N",
            defaultValue = "10000",
            description = "About how many counts, 500 or more (default: ${DEFAULT-VALUE}).")
    private int counts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        MeasuredProtection measured = MeasuredProtection.of(new MadeCounts(counts));
        Console.of(spec)
                .line(
                        "%,d counts, %,d of them small: %,d companions (no choice has fewer than %,d) in %.1f s; attacked in %.1f s, which finds %,d too narrowly"
                                .formatted(
                                        measured.counts(),
                                        measured.small(),
                                        measured.companions(),
                                        measured.fewest(),
                                        measured.protectionSeconds(),
                                        measured.attackSeconds(),
                                        measured.narrow()));
        return measured.narrow() == 0 ? ExitCode.FINE : ExitCode.FAILED;
    }
}
