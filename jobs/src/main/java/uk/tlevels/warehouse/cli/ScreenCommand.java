package uk.tlevels.warehouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.publishing.screening.PublisherNotes;
import uk.tlevels.publishing.screening.Screening;
import uk.tlevels.publishing.screening.ScreeningReport;
import uk.tlevels.publishing.screening.ZipReport;
import uk.tlevels.publishing.screening.check.NotAdditive;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.ScreeningJson;
import uk.tlevels.warehouse.cli.output.ScreeningTable;
import uk.tlevels.warehouse.cli.process.Given;

/** {@code tlevels screen}. */
@Command(
        name = "screen",
        description =
                "Checks a data file and its metadata, or a ZIP file or the folder of a release with several, before they go"
                        + " to Explore Education Statistics.",
        mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "DATA.csv|FILE.zip|DIR",
            description = "The data file, a ZIP file for bulk upload, or the folder of a release.")
    private Path data;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "META.csv",
            description = "The metadata of a data file: DATA.meta.csv. ZIP files and folders have their own.")
    private Optional<Path> meta = Optional.empty();

    @Mixin
    private JsonOption json;

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
        Console console = json.console(spec);
        Given.fileOrFolder(data);
        boolean ofSeveral = Screening.isZip(data) || Files.isDirectory(data);
        if (meta.isEmpty() && !ofSeveral) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'META.csv'");
        }
        PublisherNotes notes =
                PublisherNotes.beside(data).map(file -> notes(console, file)).orElse(PublisherNotes.NONE);
        if (meta.isPresent()) {
            return pair(console, meta.get(), notes, options);
        }
        if (Files.isDirectory(data)) {
            return all(console, Screening.screenFolder(data, notes, options));
        }
        return all(console, Screening.screenZip(data, notes, options));
    }

    private PublisherNotes notes(Console console, Path file) {
        console.line("with what " + file + " says of totals");
        return PublisherNotes.read(file);
    }

    private int all(Console console, ZipReport report) {
        if (json.isAsked()) {
            json.print(spec, ScreeningJson.of(report));
        } else {
            new ScreeningTable(console, all).print(report);
        }
        return report.passed() ? ExitCode.FINE : ExitCode.FAILED;
    }

    private int pair(Console console, Path metadata, PublisherNotes notes, ScreenOptions options) {
        Given.file(data);
        Given.file(metadata);
        String file = data.getFileName().toString().replaceFirst("\\.csv$", "");
        ScreeningReport report = Screening.screen(data, metadata, notes.of(file, options));
        if (json.isAsked()) {
            json.print(spec, ScreeningJson.of(report));
        } else {
            new ScreeningTable(console, all).print(report);
        }
        return report.passed() ? ExitCode.FINE : ExitCode.FAILED;
    }
}
