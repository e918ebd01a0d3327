package uk.tlevels.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.LeftBehind;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.cli.TlevelsProcess;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.maintenance.Erasure;
import uk.tlevels.warehouse.maintenance.Maintenance;
import uk.tlevels.warehouse.maintenance.Retention;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.release.ReleaseReport.Outcome;
import uk.tlevels.warehouse.release.ReleaseRequest.Access;
import uk.tlevels.warehouse.release.compare.Comparison;
import uk.tlevels.warehouse.release.compare.Revisions;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.store.ReleaseException;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/** The release of results from a small warehouse, made, made again and made anew. */
@Tag("spark")
class ReleaseTest {
    private static final String DEFINITION = "releases/tlevel-results.yaml";

    @TempDir
    private static Path prepared;

    @TempDir
    private static Path schemas;

    private static Contracts contracts;
    private static Map<String, String> first;

    @TempDir
    private Path folder;

    private TestWarehouse warehouse;

    @BeforeAll
    static void makeOnce() {
        contracts = SmallResults.contracts(schemas);
        try (TestWarehouse warehouse = TestWarehouse.in(SmallResults.copy(prepared), contracts)) {
            make(warehouse, PublicationStatus.PROVISIONAL, Access.OPEN);
        }
        first = SmallResults.files(version(prepared, "1-provisional"));
    }

    @BeforeEach
    void copy() {
        warehouse = TestWarehouse.in(FolderCopy.of(prepared, folder), contracts);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void a_version_is_a_folder_whose_manifest_names_every_file_by_its_hash() {
        Manifest manifest =
                make(warehouse, PublicationStatus.PROVISIONAL, Access.OPEN).manifest();

        assertThat(manifest.publication().state()).isEqualTo(Manifest.State.PUBLISHED);
        assertThat(manifest.files().keySet())
                .contains(
                        "bulletin.html",
                        "data/tlevel_results_overall.csv",
                        "data/tlevel_results_overall.meta.csv",
                        "data/dataset_names.csv",
                        "documents/quality-report.md",
                        "tlevel-results-upload.zip",
                        "tlevel-results.ods",
                        "tlevel-results.xlsx");
        Map<String, String> hashes = new HashMap<>();
        first.forEach((path, bytes) -> hashes.put(path, sha256(bytes)));
        hashes.remove(Manifest.FILE);
        Map<String, String> named = new HashMap<>();
        manifest.files().forEach((path, file) -> named.put(path, file.sha256()));
        assertThat(named).isEqualTo(hashes);
        assertThat(first.get("bulletin.html"))
                .contains("240 students received results")
                .doesNotContain("Draft");
    }

    @Test
    void the_counts_behind_a_publication_stay_in_ops_and_those_of_a_draft_nowhere() {
        Path behind = folder.resolve("warehouse/ops/_release_counts/tlevel-results/2022-23");

        make(warehouse, PublicationStatus.PROVISIONAL, Access.DRAFT);

        assertThat(version(folder, "2-provisional-draft")).exists();
        assertThat(behind.resolve("2-provisional-draft")).doesNotExist();
        Map<String, String> kept = SmallResults.files(behind.resolve("1-provisional"));
        kept.keySet().removeIf(path -> path.endsWith(".crc"));
        assertThat(kept.keySet())
                .containsExactlyInAnyOrderElementsOf(first.keySet().stream()
                        .filter(path -> path.matches("data/tlevel_\\w+\\.csv"))
                        .map(path -> path.substring("data/".length()))
                        .toList());
        assertThat(kept.values()).allSatisfy(text -> assertThat(text).doesNotContainPattern(",c[,\n]"));
    }

    @Test
    void asked_again_it_writes_nothing_and_says_so() throws IOException {
        Map<Path, FileTime> before = times();

        ReleaseReport report = make(warehouse, PublicationStatus.PROVISIONAL, Access.OPEN);

        assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(report.place()).endsWith("/releases/tlevel-results/2022-23/1-provisional");
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void what_was_only_taken_in_makes_no_version_and_stands_in_none() {
        SmallResults.landRevised(warehouse.landing()::land);
        warehouse.landing().land("ukrlp_20240901.csv", CsvFile.ukrlp().row().text());
        warehouse.ingest();

        ReleaseReport report = make(warehouse, PublicationStatus.PROVISIONAL, Access.OPEN);

        assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(report.manifest().inputs().sources())
                .extracting(Manifest.SourceFile::source)
                .containsExactly("analyst_overall_results", "providers_ukrlp");
        SmallResults.publish(warehouse.warehouse());
        assertThat(make(warehouse, PublicationStatus.PROVISIONAL, Access.OPEN)
                        .manifest()
                        .inputs()
                        .sources())
                .hasSize(4);
    }

    @Test
    void the_same_rows_at_another_version_of_a_table_are_nothing_new() {
        Lake lake = warehouse.lake();
        TableName table = TableName.of("gold.results");
        Publication published = warehouse.warehouse().published();
        long moved = lake.writer()
                .overwrite(lake.contracts().table(table), lake.read(table), "the same rows")
                .version();
        published.move(lake, "upkeep", Map.of(table, moved), Instant.EPOCH);

        assertThat(make(warehouse, PublicationStatus.PROVISIONAL, Access.OPEN).outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertSameAgain("from the version that the manifest names");
    }

    @Test
    void another_locale_time_zone_and_encoding_make_the_same_bytes() throws IOException, InterruptedException {
        TlevelsProcess process = TlevelsProcess.start(
                folder,
                Map.of(),
                List.of(
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.extensions=u-nu-arab",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path")),
                List.of(
                        "release",
                        SmallResults.NAME,
                        "--from-manifest",
                        version(folder, "1-provisional").resolve(Manifest.FILE).toString(),
                        "--warehouse",
                        folder.resolve("warehouse").toString()));

        assertThat(process.exitCode(10)).as(process.output()).isZero();
        assertThat(process.output()).contains("files made again, every byte the same");
    }

    @Test
    void neither_the_locale_nor_the_time_zone_of_this_jvm_is_in_the_bytes() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            assertSameAgain("in Turkish on Kiritimati");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void it_can_be_made_again_after_newer_data_upkeep_and_an_erasure() {
        assertSameAgain("at once");

        SmallResults.landRevised(warehouse.landing()::land);
        SmallResults.publish(warehouse.warehouse());
        assertSameAgain("after newer results were published");

        Maintenance.of(warehouse.warehouse()).run(Retention.days(0), Mode.DELETE);
        assertSameAgain("after upkeep");

        assertThat(Erasure.of(warehouse.warehouse(), Set.of(new Uln(Ulns.valid(3))))
                        .completed())
                .isTrue();
        assertSameAgain("after a student was forgotten");

        assertThat(Maintenance.of(warehouse.warehouse())
                        .run(Retention.days(0), Mode.DELETE)
                        .gone())
                .isEmpty();
        assertSameAgain("after upkeep once more");
        assertThat(SmallResults.files(version(folder, "1-provisional"))).isEqualTo(first);
    }

    @Test
    void newer_data_make_another_version_beside_the_one_that_stands() {
        SmallResults.landRevised(warehouse.landing()::land);
        SmallResults.publish(warehouse.warehouse());

        ReleaseReport provisional = make(warehouse, PublicationStatus.PROVISIONAL, Access.OPEN);
        ReleaseReport revised = make(warehouse, PublicationStatus.REVISED, Access.OPEN);

        assertThat(provisional.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(provisional.manifest().publication().version()).isEqualTo("2-provisional");
        assertThat(provisional.manifest().basis().comparedWith().folder()).isEqualTo("2022-23/1-provisional");
        assertThat(revised.manifest().publication().version()).isEqualTo("3-revised");
        assertThat(revised.manifest().basis().comparedWith().folder()).isEqualTo("2022-23/2-provisional");
        assertThat(SmallResults.files(version(folder, "1-provisional"))).isEqualTo(first);
        assertThat(SmallResults.files(version(folder, "2-provisional")).get("data/tlevel_results_overall.csv"))
                .as("the provisional figures are what they were")
                .isEqualTo(first.get("data/tlevel_results_overall.csv"));
        Revisions revisions = Comparison.of(
                releases().version(SmallResults.FIRST),
                releases().version(new ReleasePlace(SmallResults.NAME, "2022-23", "3-revised")));
        assertThat(revisions.dataSets()).anyMatch(d -> d.revised() > 0);
        assertThat(releases()
                        .rebuild(new ReleasePlace(SmallResults.NAME, "2022-23", "3-revised"))
                        .differences())
                .isEmpty();
        assertThat(make(warehouse, PublicationStatus.REVISED, Access.OPEN).outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void no_release_tells_of_a_draft_once_something_is_published() {
        SmallResults.landRevised(warehouse.landing()::land);
        SmallResults.publish(warehouse.warehouse());
        make(warehouse, PublicationStatus.PROVISIONAL, Access.DRAFT);

        ReleaseReport revised = make(warehouse, PublicationStatus.REVISED, Access.OPEN);

        assertThat(revised.manifest().publication().version()).isEqualTo("3-revised");
        assertThat(revised.manifest().basis().comparedWith().folder()).isEqualTo("2022-23/1-provisional");
    }

    @Test
    void a_comparison_with_an_edition_that_was_never_made_is_refused_with_its_line_before_anything_is_written() {
        TestWarehouse fresh = TestWarehouse.in(SmallResults.copy(folder.resolve("fresh")), contracts);

        assertThatThrownBy(() -> make(fresh, PublicationStatus.REVISED, Access.OPEN))
                .isInstanceOf(ContractException.class)
                .hasMessageMatching("schemas/releases/tlevel-results.yaml:\\d+: no version of 2022/23, Provisional has"
                        + " been made of tlevel-results to compare with; .*");
        assertThat(folder.resolve("fresh/warehouse/releases")).doesNotExist();
    }

    @Test
    void a_data_file_that_fails_the_screener_keeps_the_whole_release_from_being_written() throws IOException {
        SchemasCopy changed =
                SchemasCopy.in(folder.resolve("schemas")).change(DEFINITION, "label: Overall grade\n", "label: Sex\n");
        Map<Path, FileTime> before = times();

        assertThatThrownBy(() -> new Releases(
                                warehouse.warehouse(), changed.folder().resolve("releases"))
                        .make(SmallResults.edition(PublicationStatus.PROVISIONAL)))
                .isInstanceOf(ReleaseException.class)
                .hasMessageStartingWith(
                        "tlevel-results is not written, because its data files fail the screener:\ntlevel_results_overall.csv: meta_dupe_label: ");
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void a_table_that_was_never_published_is_named_before_anything_is_written() {
        TestWarehouse empty = TestWarehouse.in(folder.resolve("empty"), contracts);

        assertThatThrownBy(() -> make(empty, PublicationStatus.PROVISIONAL, Access.OPEN))
                .isInstanceOf(ReleaseException.class)
                .hasMessage("gold.results has not been published; type jobs/tlevels run before the release");
        assertThat(folder.resolve("empty/warehouse/releases")).doesNotExist();
    }

    @Test
    void a_version_under_embargo_is_marked_everywhere_and_its_owners_only() throws IOException {
        make(warehouse, PublicationStatus.PROVISIONAL, Access.EMBARGO);

        Path version = version(folder, "2-provisional-draft");
        assertMarked(version, "Under embargo");
        try (Stream<Path> all = Files.walk(version)) {
            assertThat(all.toList()).hasSizeGreaterThan(25).allSatisfy(file -> assertThat(
                            Files.getPosixFilePermissions(file))
                    .as(file.toString())
                    .isEqualTo(permissions(Files.isDirectory(file) ? "rwx------" : "rw-------")));
        }
        assertThat(releases()
                        .rebuild(new ReleasePlace(SmallResults.NAME, "2022-23", "2-provisional-draft"))
                        .differences())
                .isEmpty();
    }

    @Test
    void a_draft_is_marked_everywhere() {
        make(warehouse, PublicationStatus.PROVISIONAL, Access.DRAFT);

        assertMarked(version(folder, "2-provisional-draft"), "Draft");
    }

    /** Every page, document and spreadsheet says it; data files have no place for it. */
    private static void assertMarked(Path version, String words) {
        List<String> marked = LeftBehind.holding(version, List.of(words)).keySet().stream()
                .map(Path::toString)
                .toList();
        List<String> readable = FolderCopy.below(version).stream()
                .map(f -> version.relativize(f).toString())
                .filter(f -> f.matches(".*\\.(html|md|ods|xlsx)"))
                .toList();
        assertThat(readable).hasSize(15);
        assertThat(marked).containsAll(readable);
    }

    private void assertSameAgain(String when) {
        ReleaseReport report = releases().rebuild(SmallResults.FIRST);
        assertThat(report.outcome()).isEqualTo(Outcome.REBUILT);
        assertThat(report.differences()).as(when).isEmpty();
    }

    private Releases releases() {
        return SmallResults.releases(warehouse.warehouse());
    }

    private static ReleaseReport make(TestWarehouse warehouse, PublicationStatus status, Access access) {
        return SmallResults.releases(warehouse.warehouse()).make(SmallResults.edition(status, access));
    }

    private static Path version(Path place, String version) {
        return place.resolve("warehouse/releases/tlevel-results/2022-23").resolve(version);
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("warehouse/releases"))) {
            for (Path file : all.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }

    private static String sha256(String bytes) {
        return Sha256.hex(Sha256.digest().digest(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    }
}
