package uk.tlevels.warehouse.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.LakeException;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.PublicationLog;
import uk.tlevels.warehouse.pipeline.RunReport;

/** A warehouse of four loads and two publications, and what upkeep makes of it. */
@Tag("spark")
class MaintenanceTest {
    private static final TableName BRONZE = TableName.of("bronze.analyst_overall_results");
    private static final TableName SILVER = TableName.of("silver.overall_result");
    private static final String BUILT = "silver.overall_result";
    private static final Retention NOTHING_RUNS = Retention.days(0);
    private static final CompactionLimits SMALL_FILES = new CompactionLimits(4, 1 << 20, 8 << 20, Long.MAX_VALUE, 20);
    private static final CompactionLimits SHORT_LOG = new CompactionLimits(4, 1 << 20, 8 << 20, Long.MAX_VALUE, 1);

    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    private TestWarehouse warehouse;

    @BeforeAll
    static void twoPublications() {
        try (TestWarehouse warehouse = TestWarehouse.in(prepared)) {
            for (int load = 0; load < 4; load++) {
                CsvFile file = CsvFile.overallResults();
                for (int i = 0; i < 5; i++) {
                    file.row("ULN", Ulns.valid(10 * load + i), "Start Year", "2021 to 2022");
                }
                warehouse.landing().land("AOR_1%d082023083000.csv".formatted(load), file.text());
                warehouse.ingest();
                if (load == 0) {
                    warehouse.build(BUILT);
                }
            }
            assertThat(warehouse.build(BUILT).publication()).isEqualTo(2);
        }
    }

    @BeforeEach
    void copy() {
        warehouse = TestWarehouse.in(FolderCopy.of(prepared, folder));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void compaction_publishes_the_same_rows_and_makes_nothing_stale() {
        List<String> before = warehouse.values(BRONZE.toString(), "*");
        Map<TableName, Publication.Pin> published =
                Publication.latest(warehouse.lake()).tables();
        assertThat(warehouse.lake().upkeep(BRONZE).files(published.get(BRONZE).version()))
                .hasSizeGreaterThanOrEqualTo(4);

        MaintenanceReport report = maintain(NOTHING_RUNS, Mode.DELETE);

        assertThat(table(report, BRONZE).change()).isEqualTo(CompactionLimits.Change.COMPACT);
        assertThat(table(report, BRONZE).filesAfter()).isEqualTo(1);
        assertThat(report.publication()).isEqualTo(3);
        Map<TableName, Publication.Pin> after =
                Publication.latest(warehouse.lake()).tables();
        assertThat(after.get(BRONZE).version())
                .isGreaterThan(published.get(BRONZE).version());
        assertThat(contents(after)).isEqualTo(contents(published));
        assertThat(warehouse.values(BRONZE.toString(), "*")).isEqualTo(before);
        RunReport build = warehouse.build(BUILT);
        assertThat(build.built()).isEmpty();
        assertThat(build.published()).isFalse();
        everyKeptVersionIsReadable(report);
        assertThat(maintain(NOTHING_RUNS, Mode.DELETE))
                .as("again there is nothing to do")
                .satisfies(again -> {
                    assertThat(again.publication()).isEqualTo(3);
                    assertThat(again.freed()).isEqualTo(Freed.NOTHING);
                });
        warehouse.landing().land("AOR_15082023083000.csv", ofAnotherYear());
        warehouse.ingest();
        assertThat(warehouse.build(BUILT).published()).as("the next load").isTrue();
        assertThat(warehouse
                        .warehouse()
                        .queries()
                        .rows("select count(*) from " + BRONZE)
                        .first()
                        .getLong(0))
                .isEqualTo(21);
    }

    @Test
    void a_rehearsal_says_what_would_be_done_and_changes_nothing() {
        Map<Path, Long> before = FolderCopy.sizes(folder.resolve("warehouse"));

        MaintenanceReport report = maintain(NOTHING_RUNS, Mode.REHEARSE);

        assertThat(table(report, BRONZE).change()).isEqualTo(CompactionLimits.Change.COMPACT);
        assertThat(table(report, SILVER).data().files()).isPositive();
        assertThat(FolderCopy.sizes(folder.resolve("warehouse"))).isEqualTo(before);
    }

    @Test
    void what_a_recent_reader_may_be_reading_stays_and_older_files_go() {
        long first = firstPublished(SILVER);

        MaintenanceReport recent = maintain(Retention.days(7), Mode.DELETE);

        assertThat(table(recent, SILVER).kept()).containsKey(first);
        assertThat(warehouse.at(SILVER.toString(), first).count()).isEqualTo(5);

        MaintenanceReport none = maintain(SHORT_LOG);

        assertThat(table(none, SILVER).kept()).doesNotContainKey(first);
        assertThat(table(none, SILVER).data().files()).isPositive();
        assertThat(table(none, SILVER).log().files()).isPositive();
        assertThatThrownBy(() -> warehouse.at(SILVER.toString(), first).count()).isNotNull();
        everyKeptVersionIsReadable(none);
    }

    @Test
    void a_version_that_a_release_names_stays_for_ever() throws IOException {
        long first = firstPublished(SILVER);
        manifest("2023/provisional", "{\"tables\": {\"silver.overall_result\": {\"version\": %d}}}".formatted(first));
        manifest("2022", "{\"tables\": {\"gold.results\": {\"version\": 1}}}");

        MaintenanceReport report = maintain(NOTHING_RUNS, Mode.DELETE);

        assertThat(report.gone()).containsExactly("release 2022 names gold.results at version 1");
        assertThat(table(report, SILVER).kept().get(first)).containsExactly("release 2023/provisional");
        assertThat(warehouse.at(SILVER.toString(), first).count()).isEqualTo(5);
        everyKeptVersionIsReadable(report);
    }

    @Test
    void nothing_is_deleted_while_a_manifest_cannot_be_understood() throws IOException {
        manifest("2023", "{\"tables\": {\"silver.overall_result\": 3}}");
        Map<Path, Long> before = tables();

        assertThatThrownBy(() -> maintain(NOTHING_RUNS, Mode.DELETE))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("2023/manifest.json: not the manifest of a release");

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void files_that_a_killed_writer_left_go_once_no_writer_can_come_back_for_them() throws IOException {
        Path table = folder.resolve("warehouse/silver/overall_result");
        Path data = Files.writeString(table.resolve("part-00000-of-nothing.snappy.parquet"), "unfinished");
        Path draft = Files.writeString(table.resolve("_delta_log/.00000000000000000009.json.7.tmp"), "{}");

        maintain(Retention.days(7), Mode.DELETE);

        assertThat(data).as("a job may yet commit it").exists();
        assertThat(draft).exists();

        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(data, longAgo);
        Files.setLastModifiedTime(draft, longAgo);
        maintain(Retention.days(7), Mode.DELETE);

        assertThat(data).doesNotExist();
        assertThat(draft).doesNotExist();
    }

    @Test
    void what_a_writer_left_that_was_killed_before_it_made_its_table_goes_too() throws IOException {
        Path table = folder.resolve("warehouse/ops/command_ledger");
        assertThat(table).doesNotExist();
        Path data = Files.writeString(
                Files.createDirectories(table.resolve("_delta_log")).resolveSibling("1-000.parquet"), "unfinished");
        Path draft = Files.writeString(table.resolve("_delta_log/.00000000000000000000.json.7.tmp"), "{}");

        maintain(Retention.days(7), Mode.DELETE);
        assertThat(List.of(data, draft)).allMatch(Files::exists);

        maintain(NOTHING_RUNS, Mode.DELETE);
        assertThat(List.of(data, draft)).noneMatch(Files::exists);
    }

    @Test
    void a_kill_between_compaction_and_publication_costs_nothing() {
        warehouse.lake().upkeep(BRONZE).compact(1 << 20, 8 << 20);
        long compacted = warehouse.lake().version(BRONZE);

        assertThat(warehouse.build(BUILT).built()).isEmpty();
        MaintenanceReport report = maintain(NOTHING_RUNS, Mode.DELETE);

        assertThat(report.publication()).isEqualTo(3);
        assertThat(Publication.latest(warehouse.lake()).tables().get(BRONZE).version())
                .isEqualTo(compacted);
        assertThat(warehouse.build(BUILT).built()).isEmpty();
    }

    /** Of a year that no extract has yet, so that few rows are no loss. */
    private static String ofAnotherYear() {
        return CsvFile.overallResults()
                .row("ULN", Ulns.valid(99), "Start Year", "2020 to 2021")
                .text();
    }

    @Test
    void rows_that_are_not_published_yet_are_left_alone() {
        warehouse.landing().land("AOR_15082023083000.csv", ofAnotherYear());
        warehouse.ingest();

        MaintenanceReport report = maintain(NOTHING_RUNS, Mode.DELETE);

        assertThat(table(report, BRONZE).change()).isEqualTo(CompactionLimits.Change.NONE);
        everyKeptVersionIsReadable(report);
        assertThat(warehouse.build(BUILT).published()).isTrue();
    }

    @Test
    void a_large_table_is_clustered_once_by_what_it_is_looked_up_by() {
        CompactionLimits large = new CompactionLimits(Integer.MAX_VALUE, 0, 8 << 20, 1, 20);

        MaintenanceReport report = maintain(large);

        assertThat(table(report, BRONZE).change()).isEqualTo(CompactionLimits.Change.CLUSTER);
        assertThat(warehouse.values(BRONZE.toString(), "uln")).hasSize(20);
        assertThat(warehouse.build(BUILT).built()).isEmpty();
        assertThat(table(maintain(large), BRONZE).change()).isEqualTo(CompactionLimits.Change.NONE);
    }

    private MaintenanceReport maintain(Retention retention, Mode mode) {
        return new Maintenance(warehouse.warehouse(), SMALL_FILES, Set.of()).run(retention, mode);
    }

    private MaintenanceReport maintain(CompactionLimits layout) {
        return new Maintenance(warehouse.warehouse(), layout, Set.of()).run(NOTHING_RUNS, Mode.DELETE);
    }

    private void manifest(String release, String text) throws IOException {
        Path place = folder.resolve("warehouse/releases").resolve(release);
        Files.createDirectories(place);
        Files.writeString(place.resolve("manifest.json"), text);
    }

    /** All files but those of the lease, which upkeep takes before it looks. */
    private Map<Path, Long> tables() {
        Map<Path, Long> files = FolderCopy.sizes(folder.resolve("warehouse"));
        files.keySet().removeIf(file -> file.startsWith("ops/_lease"));
        return files;
    }

    private long firstPublished(TableName table) {
        return PublicationLog.read(warehouse.lake())
                .all()
                .get(1L)
                .tables()
                .get(table)
                .version();
    }

    private static TableReport table(MaintenanceReport report, TableName table) {
        return report.tables().stream()
                .filter(t -> t.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static Map<TableName, String> contents(Map<TableName, Publication.Pin> pins) {
        Map<TableName, String> contents = new TreeMap<>();
        pins.forEach(
                (table, pin) -> contents.put(table, pin.rows() + " " + pin.contentHash() + " " + pin.fingerprint()));
        return contents;
    }

    /** The log leads to each of them, and each of their files is there. */
    private void everyKeptVersionIsReadable(MaintenanceReport report) {
        report.tables().forEach(table -> table.kept().keySet().forEach(version -> assertThat(
                        warehouse.lake().files(table.table(), version))
                .as("%s at %d", table.table(), version)
                .allMatch(file -> Files.exists(Path.of(URI.create(file))))));
    }
}
