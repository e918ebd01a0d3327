package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.config.SurveySettings;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.LakeException;

/** The results tables and the one that does not depend on them, through publications that come about and one that fails. */
@Tag("spark")
class PublicationTest {
    private static final String[] TABLES = {"gold.results_headline", "gold.placements"};
    private static final List<TableName> WATCHED = Stream.of(
                    "silver.results_population", "gold.results", "gold.results_headline", "gold.placements")
            .map(TableName::of)
            .toList();
    private static final TableName PUBLISHED = TableName.of("ops.published");

    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    private TestWarehouse warehouse;

    @BeforeAll
    static void publishOnce() {
        try (TestWarehouse first = TestWarehouse.in(prepared)) {
            land(first, "AOR_17082022083000.csv", "2020 to 2021", 3);
            first.ingest();
            assertThat(first.build(TABLES).publication()).isEqualTo(1);
        }
    }

    @BeforeEach
    void copy() {
        warehouse = TestWarehouse.in(FolderCopy.of(prepared, folder));
    }

    @Test
    void a_publication_is_one_commit_and_a_reader_sees_the_old_set_wholly_until_it_asks_again() {
        TestWarehouse reader = TestWarehouse.in(folder);
        reader.warehouse().published();
        Map<TableName, List<String>> before = seen(reader);
        long version = warehouse.lake().version(PUBLISHED);
        land(warehouse, "AOR_17082023083000.csv", "2021 to 2022", 5);
        warehouse.ingest();

        RunReport report = warehouse.build(TABLES);

        assertThat(report.publication()).isEqualTo(2);
        assertThat(warehouse.lake().version(PUBLISHED)).isEqualTo(version + 1);
        assertThat(seen(reader)).isEqualTo(before);
        assertThat(reader.warehouse().published().id()).isEqualTo(2);
        Map<TableName, List<String>> after = seen(reader);
        after.forEach((table, rows) -> assertThat(rows).as(table.toString()).isNotEqualTo(before.get(table)));
    }

    @Test
    void totals_that_are_not_the_sum_of_their_parts_keep_the_last_published_set_visible() {
        Map<TableName, List<String>> before = seen(warehouse);
        land(warehouse, "AOR_17082023083000.csv", "2021 to 2022", 5);
        SchemasCopy broken = SchemasCopy.in(folder.resolve("schemas"))
                .change("gold/results.yaml", "student_count, 0)) <> sum(", "student_count, 0)) = sum(");
        TestWarehouse failing = TestWarehouse.in(folder, broken.contracts());
        failing.ingest();

        RunReport report = failing.build(TABLES);

        assertThat(report.published()).isFalse();
        assertThat(report.steps().get(TableName.of("gold.results"))).isInstanceOf(StepResult.Built.class);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("grades_add_up"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.count()).isPositive();
                    assertThat(finding.examples()).startsWith("[{\"time_period\":\"202122\"");
                });
        assertThat(failing.values("ops.quality_findings", "table_name", "rule", "severity"))
                .contains("gold.results|grades_add_up|error");
        assertThat(seen(failing)).as("what our readers see").isEqualTo(before);
        assertThat(newest(failing)).as("what other engines see").isEqualTo(before);
    }

    @Test
    void a_step_that_fails_stops_only_what_depends_on_it_and_nothing_is_published() {
        Map<TableName, List<String>> before = seen(warehouse);
        long version = warehouse.lake().version(PUBLISHED);
        land(warehouse, "AOR_17082023083000.csv", "2021 to 2022", 5);
        SchemasCopy broken = SchemasCopy.in(folder.resolve("schemas"))
                .change(
                        "columns/measures.yaml",
                        "implementation: student_count >= 0",
                        "implementation: student_count < 0");
        TestWarehouse failing = TestWarehouse.in(folder, broken.contracts());
        failing.ingest();

        RunReport report = failing.build(TABLES);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.published()).isFalse();
        assertThat(report.publication()).isEqualTo(1);
        assertThat(report.steps().get(TableName.of("gold.results")))
                .isInstanceOfSatisfying(StepResult.Failed.class, failed -> assertThat(failed.reason())
                        .contains("counts_are_not_negative")
                        .contains("student_count"));
        assertThat(report.steps().get(TableName.of("gold.results_headline")))
                .isEqualTo(new StepResult.Skipped(TableName.of("gold.results_headline"), TableName.of("gold.results")));
        assertThat(report.steps().get(TableName.of("gold.placements"))).isInstanceOf(StepResult.Built.class);
        assertThat(failing.values("ops.run_ledger", "run_id", "step", "status"))
                .contains(
                        report.runId() + "|gold.results|failed",
                        report.runId() + "|gold.results_headline|skipped",
                        report.runId() + "|gold.placements|built");
        assertThat(failing.lake().version(PUBLISHED)).isEqualTo(version);
        assertThat(failing.warehouse().published().id()).isEqualTo(1);
        assertThat(seen(failing)).as("what our readers see").isEqualTo(before);
        assertThat(newest(failing)).as("what other engines see").isEqualTo(before);
        assertThat(TestWarehouse.in(folder).build(TABLES).publication())
                .as("the next build makes it good")
                .isEqualTo(2);
    }

    @Test
    void of_two_runs_that_publish_on_top_of_the_same_publication_the_second_is_told() {
        Publication one = Publication.latest(warehouse.lake());
        BuildParameters parameters =
                new BuildParameters(42, "Latest", LocalDate.of(9999, 12, 31), new SurveySettings(0.95, "adjust"));
        one.publish(warehouse.lake(), "first", one.tables(), parameters, "code", Optional.empty(), Instant.EPOCH);

        assertThatThrownBy(() -> one.publish(
                        warehouse.lake(), "second", one.tables(), parameters, "code", Optional.empty(), Instant.EPOCH))
                .isInstanceOf(LakeException.class)
                .hasMessage("another run made publication 2 meanwhile; run again to publish on top of it");
    }

    private static void land(TestWarehouse warehouse, String name, String startYear, int learners) {
        CsvFile file = CsvFile.overallResults();
        for (int i = 0; i < learners; i++) {
            file.row("ULN", Ulns.valid(i + name.hashCode() % 1000), "Start Year", startYear);
        }
        warehouse.landing().land(name, file.text());
    }

    /** What a session of ours reads. */
    private static Map<TableName, List<String>> seen(TestWarehouse warehouse) {
        Map<TableName, List<String>> seen = new TreeMap<>();
        for (TableName table : WATCHED) {
            seen.put(table, TestWarehouse.values(warehouse.warehouse().queries().rows("select * from " + table), "*"));
        }
        return seen;
    }

    /** What an engine reads that knows nothing of publications. */
    private static Map<TableName, List<String>> newest(TestWarehouse warehouse) {
        Map<TableName, List<String>> newest = new TreeMap<>();
        for (TableName table : WATCHED) {
            newest.put(table, warehouse.values(table.toString(), "*"));
        }
        return newest;
    }
}
