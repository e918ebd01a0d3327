package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.release.ReleasePlace;
import uk.tlevels.warehouse.release.ReleaseReport;
import uk.tlevels.warehouse.release.ReleaseRequest;
import uk.tlevels.warehouse.release.Releases;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.Status;

/** The releases of the whole nation. */
final class NationReleases {
    static final ReleasePlace ACTION_PLAN = new ReleasePlace("t-level-action-plan", "2023-24", "1");
    static final ReleasePlace PROVISIONAL = new ReleasePlace("tlevel-results", "2022-23", "1-provisional");
    static final ReleasePlace REVISED = new ReleasePlace("tlevel-results", "2022-23", "2-revised");
    static final List<ReleasePlace> ALL = List.of(ACTION_PLAN, PROVISIONAL, REVISED);

    /** A row of the quality report on a data file: passed, warnings, failed, checks that warn. */
    private static final Pattern CHECKS =
            Pattern.compile("\\| `(\\w+\\.csv)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| ?([a-z_, ]*?) ?\\|");

    private final Path folder;

    private NationReleases(Path folder) {
        this.folder = folder;
    }

    /** Makes them from the warehouse of a folder. */
    static NationReleases make(Path folder) {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            Releases releases = releases(warehouse);
            releases.make(request("t-level-action-plan", 2023, Optional.empty()));
            releases.make(request("tlevel-results", 2022, Optional.of(Status.PROVISIONAL)));
            ReleaseReport revised = releases.make(request("tlevel-results", 2022, Optional.of(Status.REVISED)));
            assertThat(revised.manifest().comparedWith().folder()).isEqualTo("2022-23/1-provisional");
        }
        return new NationReleases(folder);
    }

    /** The files whose bytes are others when everything is made again. */
    List<String> differences() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            Releases releases = releases(warehouse);
            return ALL.stream()
                    .flatMap(place ->
                            releases.rebuild(place).differences().stream().map(difference -> place + ": " + difference))
                    .toList();
        }
    }

    /** What the screener said of a data file. */
    record Checked(String file, int failed, List<String> warnings) {}

    /** What the screener said of each data file of a version, as its quality report tells it. */
    List<Checked> checked(ReleasePlace place) {
        return CHECKS.matcher(text(place, "documents/quality-report.md"))
                .results()
                .map(row -> new Checked(
                        row.group(1),
                        Integer.parseInt(row.group(4)),
                        row.group(5).isEmpty()
                                ? List.of()
                                : List.of(row.group(5).split(", "))))
                .toList();
    }

    /** The words of a bulletin. */
    String bulletin(ReleasePlace place) {
        return text(place, "bulletin.html").replaceAll("<[^>]*>", "");
    }

    /** Where a file of a version is. */
    Path file(ReleasePlace place, String name) {
        return folder.resolve("warehouse/releases").resolve(place.toString()).resolve(name);
    }

    private String text(ReleasePlace place, String name) {
        try {
            return Files.readString(file(place, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReleaseRequest request(String name, int year, Optional<Status> status) {
        return new ReleaseRequest(name, new Period(year), status, ReleaseRequest.Access.OPEN);
    }

    private static Releases releases(TestWarehouse warehouse) {
        return new Releases(warehouse.warehouse(), Schemas.folder().resolve("releases"));
    }
}
