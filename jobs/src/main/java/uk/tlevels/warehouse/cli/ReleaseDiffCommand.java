package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.ReleaseJson;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.Releases;
import uk.tlevels.warehouse.release.compare.Comparison;
import uk.tlevels.warehouse.release.compare.Revisions;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/** {@code tlevels release-diff}. */
@Command(
        name = "release-diff",
        description = "Prints what changed between two versions of a release, cell by cell.",
        mixinStandardHelpOptions = true)
final class ReleaseDiffCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(index = "0", paramLabel = "A", description = "The earlier version: NAME/PERIOD/VERSION, or its folder.")
    private String earlier;

    @Parameters(index = "1", paramLabel = "B", description = "The later version.")
    private String later;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How many cells of each data set are printed, the largest moves first; default: 20. JSON holds all.")
    private int most;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        ReleasePlace before = place(earlier);
        ReleasePlace after = place(later);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            Releases releases = new Releases(warehouse, Schemas.folder().resolve("releases"));
            Revisions revisions = Comparison.of(releases.version(before), releases.version(after));
            if (json.isAsked()) {
                revisions.dataSets().forEach(dataSet -> json.print(spec, ReleaseJson.of(dataSet)));
            } else {
                print(console, revisions);
            }
            return ExitCode.FINE;
        }
    }

    private void print(Console console, Revisions revisions) {
        for (Revisions.DataSetRevisions dataSet : revisions.dataSets()) {
            console.line("%s: %,d of %,d cells revised%s, %,d rows new, %,d rows gone"
                    .formatted(
                            dataSet.file(),
                            dataSet.revised(),
                            dataSet.compared(),
                            dataSet.moves().isEmpty()
                                    ? ""
                                    : " (" + dataSet.cause().words() + ")",
                            dataSet.added(),
                            dataSet.removed()));
            dataSet.moves().stream()
                    .limit(most)
                    .forEach(move -> console.line("  %-24s %12s -> %-12s %s"
                            .formatted(move.indicator(), move.before(), move.after(), move.row())));
        }
    }

    private ReleasePlace place(String text) {
        return ReleasePlace.parse(text)
                .orElseThrow(
                        () -> new ParameterException(
                                spec.commandLine(),
                                "'" + text
                                        + "' names no version; give NAME/PERIOD/VERSION, e.g. tlevel-results/2022-23/1-provisional"));
    }
}
