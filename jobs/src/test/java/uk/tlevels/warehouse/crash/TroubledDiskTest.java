package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.pipeline.RunReport;

/** A warehouse on a small disk of its own, which fills up or may only be read. Mounting one needs root. */
@Tag("spark")
class TroubledDiskTest {
    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = command("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString());
        if (!Boolean.getBoolean("tlevels.ci")) {
            assumeThat(mounted).as("skipped: this user may not mount a tmpfs").isTrue();
        }
        assertThat(mounted).as("a tmpfs can be mounted").isTrue();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        command("umount", "-l", disk.toString());
    }

    @Test
    void a_full_disk_fails_the_run_with_that_word_and_room_makes_it_good() throws IOException {
        Path ballast = disk.resolve("ballast");
        try (TestWarehouse warehouse = open()) {
            SmallLanding.land(warehouse.landing());
            RunReport first = warehouse.run(SmallLanding.tables());
            WarehouseState before = WarehouseState.of(warehouse);
            SmallLanding.resubmit(warehouse.landing());
            fill(ballast);

            assertThatThrownBy(() -> warehouse.run(SmallLanding.tables()))
                    .hasStackTraceContaining("No space left on device");

            assertThat(WarehouseState.of(warehouse)).as("what readers see").isEqualTo(before);
            Files.delete(ballast);
            assertThat(warehouse.run(SmallLanding.tables()).publication()).isEqualTo(first.publication() + 1);
            assertThat(warehouse.values("ops.file_ledger", "file_name", "status"))
                    .contains("two.xml|loaded")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_warehouse_that_may_only_be_read_is_read_and_refuses_a_run_with_that_word()
            throws IOException, InterruptedException {
        try (TestWarehouse warehouse = open()) {
            SmallLanding.land(warehouse.landing());
            warehouse.run(SmallLanding.tables());
            WarehouseState before = WarehouseState.of(warehouse);
            assertThat(command("mount", "-o", "remount,ro", disk.toString())).isTrue();
            SmallLanding.resubmit(warehouse.landing());

            assertThatThrownBy(() -> warehouse.run(SmallLanding.tables()))
                    .hasStackTraceContaining("Read-only file system");

            assertThat(WarehouseState.of(warehouse)).isEqualTo(before);
        }
    }

    private TestWarehouse open() {
        DeltaLog.clearCache();
        return TestWarehouse.in(
                folder,
                Contracts.read(Schemas.folder()),
                Map.of("warehouse.uri", disk.resolve("warehouse").toString()));
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[1 << 12];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(words)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean done = process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        if (!done) {
            System.out.println(String.join(" ", words) + ": " + said.strip());
        }
        return done;
    }
}
