package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.CommitId;

/** A table with a checkpoint of which, or of whose hint, a power cut left half. */
@Tag("spark")
class TornCheckpointTest {
    private static final TableName FINDINGS = TableName.of("ops.quality_findings");
    private static final int COMMITS = 12;

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void commitUntilThereIsACheckpoint() throws IOException {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            for (int i = 1; i <= COMMITS; i++) {
                append(warehouse, i);
            }
            log = Path.of(warehouse.lake().path(FINDINGS).replaceFirst("^file:/*", "/"), "_delta_log");
        }
        assertThat(names()).contains("_last_checkpoint", "00000000000000000010.checkpoint.parquet");
    }

    @AfterEach
    void forget() {
        DeltaLog.clearCache();
    }

    @Test
    void a_torn_hint_at_the_checkpoint_costs_nothing() throws IOException {
        tear("_last_checkpoint");
        readsAndGoesOn();
    }

    @Test
    void an_empty_hint_at_the_checkpoint_costs_nothing() throws IOException {
        Files.write(log.resolve("_last_checkpoint"), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        readsAndGoesOn();
    }

    @Test
    void a_torn_checkpoint_is_rebuilt_from_the_commits_before_it() throws IOException {
        tear("00000000000000000010.checkpoint.parquet");
        readsAndGoesOn();
    }

    private void readsAndGoesOn() {
        DeltaLog.clearCache();
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            assertThat(warehouse.lake().read(FINDINGS).count()).isEqualTo(COMMITS);
            append(warehouse, COMMITS + 1);
            assertThat(warehouse.lake().read(FINDINGS).count()).isEqualTo(COMMITS + 1);
        }
    }

    private static void append(TestWarehouse warehouse, int number) {
        TableContract contract = warehouse.lake().contracts().table(FINDINGS);
        var row = RowFactory.create(
                "run " + number, "gold.results", "rule", "error", 1L, "[]", "words", java.time.Instant.EPOCH);
        warehouse.lake().writer().append(contract, List.of(row), CommitId.of("run " + number));
    }

    private void tear(String name) throws IOException {
        Path file = log.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
