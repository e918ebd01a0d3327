package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.release.screening.Screening;
import uk.tlevels.warehouse.release.screening.ScreeningReport;
import uk.tlevels.warehouse.release.screening.check.NotAdditive;
import uk.tlevels.warehouse.release.screening.check.ScreenOptions;

/** {@code tlevels screen}. */
@Command(
        name = "screen",
        description = "Checks a data file and its metadata before they go to Explore Education Statistics.",
        mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DATA.csv", description = "The data file.")
    private Path data;

    @Parameters(index = "1", paramLabel = "META.csv", description = "Its metadata: DATA.meta.csv.")
    private Path meta;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--all", description = "Print what passed too.")
    private boolean all;

    @Option(
            names = "--not-additive",
            paramLabel = "INDICATOR=FILTER",
            description =
                    "The parts of this count by this filter need not add up to the total, because one person counts"
                            + " in several; * is every count, geographic_level stands for places. May be repeated.")
    private List<String> notAdditive = List.of();

    @Option(
            names = "--open-percentage",
            paramLabel = "INDICATOR",
            description = "This percentage is no share and may be negative or above 100. May be repeated.")
    private Set<String> openPercentages = new TreeSet<>();

    @Option(
            names = "--rounding-base",
            defaultValue = "1",
            paramLabel = "N",
            description = "Counts were rounded to multiples of this (default: 1, not rounded).")
    private int roundingBase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ScreenOptions options =
                new ScreenOptions(notAdditive.stream().map(NotAdditive::parse).toList(), openPercentages, roundingBase);
        ScreeningReport report = Screening.screen(data, meta, options);
        Console console = Console.of(spec);
        ScreeningTable table = new ScreeningTable(console);
        if (json) {
            console.line(ScreeningJson.of(report));
        } else if (all) {
            table.everything(report);
        } else {
            table.faults(report);
        }
        return report.passed() ? ExitCode.FINE : ExitCode.FAILED;
    }
}
