package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.read.StoredRow;

class CommandLedgerTest {
    private static final TableName TABLE = TableName.of("ops.command_ledger");

    @TempDir
    private Path folder;

    @Test
    void every_command_leaves_a_row_without_spark() {
        try (Warehouse warehouse = open()) {
            assertThat(warehouse.recorded("run", () -> 0, e -> 1)).isZero();
            assertThat(warehouse.recorded("ingest", () -> 3, e -> 1)).isEqualTo(3);
            assertThatThrownBy(() -> warehouse.recorded("maintain", CommandLedgerTest::fail, e -> 1))
                    .hasMessage("broken");
            assertThatThrownBy(() -> warehouse.recorded("forget", CommandLedgerTest::fail, e -> 4))
                    .hasMessage("broken");

            List<StoredRow> rows = warehouse.lake().rows(TABLE);
            assertThat(rows)
                    .extracting(row -> row.text("command").orElse("") + " "
                            + row.text("outcome").orElse("") + " "
                            + row.number("exit_code").orElse(-1L))
                    .containsExactlyInAnyOrder("run done 0", "ingest refused 3", "maintain failed 1", "forget busy 4");
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.text("run_by")).isPresent();
                assertThat(row.text("code_version")).hasValue(Warehouse.codeVersion());
                assertThat(row.values().get("finished_at").toString())
                        .isGreaterThanOrEqualTo(row.values().get("started_at").toString());
            });
        }
    }

    @Test
    void a_command_that_is_refused_before_it_begins_leaves_nothing() {
        try (Warehouse warehouse = open()) {
            assertThatThrownBy(() -> warehouse.recorded("run", CommandLedgerTest::fail, e -> 2))
                    .hasMessage("broken");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readers_never_read_each_commit_there_ever_was() {
        try (Warehouse warehouse = open()) {
            for (int i = 0; i < 12; i++) {
                warehouse.recorded("run", () -> 0, e -> 1);
            }

            assertThat(warehouse.lake().rows(TABLE)).hasSize(12);
        }
        Path log = folder.resolve("warehouse/ops/command_ledger/_delta_log");
        assertThat(log.resolve("_last_checkpoint")).isRegularFile();
        assertThat(Files.exists(log.resolve("00000000000000000010.checkpoint.parquet")))
                .isTrue();
    }

    private static int fail() {
        throw new IllegalStateException("broken");
    }

    private Warehouse open() {
        return Warehouse.open(
                Settings.read(
                        List.of(),
                        Map.of("warehouse.uri", folder.resolve("warehouse").toString())),
                Progress.silent());
    }
}
