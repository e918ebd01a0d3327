package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.tlevels.disclosure.table.Assumptions;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.release.ReleaseReport;
import uk.tlevels.warehouse.release.ReleaseRequest;
import uk.tlevels.warehouse.release.Releases;
import uk.tlevels.warehouse.release.audit.Audit;
import uk.tlevels.warehouse.release.audit.TableFiles;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/** The releases of the whole nation. */
final class NationReleases {
    static final ReleasePlace ACTION_PLAN = new ReleasePlace("t-level-action-plan", "2023-24", "1");
    static final ReleasePlace PROVISIONAL = new ReleasePlace("tlevel-results", "2022-23", "1-provisional");
    static final ReleasePlace REVISED = new ReleasePlace("tlevel-results", "2022-23", "2-revised");
    /** Those that are looked at closely: one of each kind. */
    static final List<ReleasePlace> ONE_OF_EACH = List.of(ACTION_PLAN, PROVISIONAL, REVISED);

    /** A row of the quality report on a data file: passed, warnings, failed, checks that warn. */
    private static final Pattern CHECKS =
            Pattern.compile("\\| `(\\w+\\.csv)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| ?([a-z_, ]*?) ?\\|");

    private final Path folder;

    private NationReleases(Path folder) {
        this.folder = folder;
    }

    /** Makes every declared edition from the warehouse of a folder, in the order of their publication. */
    static NationReleases make(Path folder) {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            Releases releases = releases(warehouse);
            releases.make(request("tlevel-results", 2021, Optional.of(PublicationStatus.PROVISIONAL)));
            releases.make(request("tlevel-results", 2021, Optional.of(PublicationStatus.REVISED)));
            releases.make(request("tlevel-results", 2022, Optional.of(PublicationStatus.PROVISIONAL)));
            releases.make(request("t-level-action-plan", 2023, Optional.empty()));
            releases.make(request("tlevel-results", 2021, Optional.of(PublicationStatus.FINAL)));
            ReleaseReport revised =
                    releases.make(request("tlevel-results", 2022, Optional.of(PublicationStatus.REVISED)));
            assertThat(revised.manifest().basis().comparedWith().folder()).isEqualTo("2022-23/1-provisional");
        }
        return new NationReleases(folder);
    }

    /** The files whose bytes are others when everything is made again. */
    List<String> differences() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            Releases releases = releases(warehouse);
            return ONE_OF_EACH.stream()
                    .flatMap(place ->
                            releases.rebuild(place).differences().stream().map(difference -> place + ": " + difference))
                    .toList();
        }
    }

    /** Every version that was made. */
    List<ReleasePlace> all() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            return releases(warehouse).all().stream()
                    .map(m -> new ReleasePlace(
                            m.publication().release(),
                            m.publication().period().replace('/', '-'),
                            m.publication().version()))
                    .toList();
        }
    }

    /**
     * The small counts that a reader who has the data files of some versions, and nothing else, takes to know to within less
     * than the minimum interval.
     */
    List<Audit.Finding> attacked(List<ReleasePlace> places) {
        List<PublicTable> tables = places.stream()
                .flatMap(place -> TableFiles.of(file(place, "data"), 1).stream())
                .toList();
        return Audit.of(tables, new Assumptions(0), 2, exact -> true).hidden().stream()
                .filter(f -> f.isWithin(1) && f.interval().low() < 3)
                .toList();
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

    private static ReleaseRequest request(String name, int year, Optional<PublicationStatus> status) {
        return new ReleaseRequest(name, new Period(year), status, ReleaseRequest.Access.OPEN);
    }

    private static Releases releases(TestWarehouse warehouse) {
        return new Releases(warehouse.warehouse(), Schemas.folder().resolve("releases"));
    }
}
