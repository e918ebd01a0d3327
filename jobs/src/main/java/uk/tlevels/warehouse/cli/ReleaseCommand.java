package uk.tlevels.warehouse.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.ReleaseJson;
import uk.tlevels.warehouse.cli.output.ReleaseSummary;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.ReleaseReport;
import uk.tlevels.warehouse.release.ReleaseRequest;
import uk.tlevels.warehouse.release.ReleaseRequest.Access;
import uk.tlevels.warehouse.release.Releases;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/** {@code tlevels release}. */
@Command(
        name = "release",
        description = "Writes a statistical release of what is published: data files, spreadsheet, bulletin, manifest.",
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "NAME", description = "The definition: a file of schemas/releases without its ending.")
    private String name;

    @Option(names = "--period", paramLabel = "YEAR", description = "The academic year, e.g. 2023/24.")
    private Optional<String> period = Optional.empty();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Provisional, Interim, Revised or Final (default: the last edition of the period).")
    private Optional<String> status = Optional.empty();

    @Option(
            names = "--from-manifest",
            paramLabel = "FILE",
            description = "Make the version of a manifest again and compare every byte; nothing is written.")
    private Optional<String> manifest = Optional.empty();

    @ArgGroup
    private Restriction restriction = new Restriction();

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    /** At most one of them. */
    private static final class Restriction {
        @Option(names = "--draft", description = "Mark it as a draft, whatever day of publication it has.")
        private boolean draft;

        @Option(names = "--embargo", description = "A draft with a banner, in files that only their owner can read.")
        private boolean embargo;

        Access access() {
            if (embargo) {
                return Access.EMBARGO;
            }
            return draft ? Access.DRAFT : Access.OPEN;
        }
    }

    @Override
    public Integer call() {
        Console console = json.console(spec);
        Optional<ReleasePlace> place = manifest.map(this::place);
        Optional<ReleaseRequest> request = place.isPresent() ? Optional.empty() : Optional.of(request());
        try (Warehouse warehouse = place.isPresent()
                ? Warehouse.openToRead(options.settings(), console)
                : Warehouse.open(options.settings(), console)) {
            warehouse.requireHeld();
            Releases releases = new Releases(warehouse, Schemas.folder().resolve("releases"));
            return place.isPresent()
                    ? print(console, releases.rebuild(place.get()))
                    : new Watched(warehouse, options.settings().watch(), console::line)
                            .recorded(
                                    "release",
                                    () -> print(console, releases.make(request.orElseThrow())),
                                    ErrorMessages::code);
        }
    }

    private int print(Console console, ReleaseReport report) {
        if (json.isAsked()) {
            json.print(spec, ReleaseJson.of(report));
            return ReleaseSummary.code(report);
        }
        return new ReleaseSummary(console).print(report);
    }

    private ReleaseRequest request() {
        String year = period.orElseThrow(() -> wrong("--period is missing, e.g. --period 2023/24"));
        return new ReleaseRequest(
                name,
                Period.parse(year).orElseThrow(() -> wrong("'" + year + "' is not an academic year such as 2023/24")),
                status.map(s -> PublicationStatus.parse(s)
                        .orElseThrow(() -> wrong("'" + s + "' is none of Provisional, Interim, Revised, Final"))),
                restriction.access());
    }

    private ReleasePlace place(String file) {
        return ReleasePlace.parse(file)
                .filter(p -> p.release().equals(name))
                .orElseThrow(
                        () -> wrong("'%s' is not the manifest of a version of %s; it stands in %s/<period>/<version>/"
                                .formatted(file, name, name)));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
