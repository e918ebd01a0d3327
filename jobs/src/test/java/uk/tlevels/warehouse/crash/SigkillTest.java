package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.cli.ClassArchive;
import uk.tlevels.warehouse.cli.TlevelsProcess;

/**
 * Processes killed with SIGKILL at random moments, each on what the ones before it left, and then a run that nobody
 * kills. {@code -Dtlevels.kills=300} kills that often; {@code -Dtlevels.seed} repeats a test.
 */
@Tag("spark")
@Tag("long")
class SigkillTest {
    private static final int KILLS = Integer.getInteger("tlevels.kills", 6);
    private static final long SEED = Long.getLong("tlevels.seed", System.nanoTime());

    /** The commands that are killed, in turn. */
    private static final List<List<String>> COMMANDS =
            List.of(List.of("run"), List.of("run", "--resume"), List.of("maintain", "--retain-days", "0"));

    @TempDir
    static Path folder;

    private static ClassArchive classes;
    private static WarehouseState undisturbed;
    /** The last moment for a kill, in milliseconds: most commands have less to do than the first run. */
    private static long latest;

    @BeforeAll
    static void runUndisturbed() throws IOException, InterruptedException {
        Path training = Files.createDirectory(folder.resolve("training"));
        SmallLanding.land(LandingFolder.in(training.resolve("landing")));
        classes = ClassArchive.in(folder.resolve("classes"), options -> finishApart(training, options));
        Path place = Files.createDirectory(folder.resolve("undisturbed"));
        SmallLanding.land(LandingFolder.in(place.resolve("landing")));
        long began = System.nanoTime();
        finishApart(place, classes.options());
        latest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) * 2 / 3;
        SmallLanding.resubmit(LandingFolder.in(place.resolve("landing")));
        finish(place);
        undisturbed = state(place);
    }

    @Test
    void whatever_is_killed_whenever_the_next_run_ends_as_if_nothing_had_happened()
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        int started = 0;
        int killed = 0;
        for (int row = 0; killed < KILLS; row++) {
            Path place = Files.createDirectory(folder.resolve("row" + row));
            LandingFolder landing = LandingFolder.in(place.resolve("landing"));
            SmallLanding.land(landing);
            killed += strike(place, random);
            finish(place);
            SmallLanding.resubmit(landing);
            killed += strike(place, random);
            finish(place);
            started += 2 * COMMANDS.size();
            assertThat(state(place)).as("seed %d, row %d", SEED, row).isEqualTo(undisturbed);
            assertThat(Leftovers.afterMaintenance(place))
                    .as("seed %d, row %d", SEED, row)
                    .isEmpty();
        }
        System.out.printf("killed %d of %d processes (seed %d)%n", killed, started, SEED);
    }

    /** Starts each command on what the ones before it left; how many of them were killed. */
    private static int strike(Path place, SplittableRandom random) throws IOException, InterruptedException {
        int killed = 0;
        for (List<String> command : COMMANDS) {
            killed += dies(place, command, random.nextLong(latest)) ? 1 : 0;
        }
        return killed;
    }

    private static boolean dies(Path place, List<String> command, long after) throws IOException, InterruptedException {
        TlevelsProcess process = SmallLanding.start(place, classes.options(), command);
        if (process.endsWithin(after, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.kill();
        return true;
    }

    /** A run that nobody kills, in a process of its own. */
    private static void finishApart(Path place, List<String> options) throws IOException, InterruptedException {
        TlevelsProcess run = SmallLanding.start(place, options, List.of("run"));
        assertThat(run.exitCode(10)).as(run.output()).isEqualTo(3);
    }

    /** A run that nobody kills, in this process, which knows nothing of what others did. */
    private static void finish(Path place) {
        DeltaLog.clearCache();
        try (TestWarehouse warehouse = TestWarehouse.in(place)) {
            assertThat(warehouse.run(SmallLanding.tables()).succeeded()).isTrue();
        }
    }

    private static WarehouseState state(Path place) {
        try (TestWarehouse warehouse = TestWarehouse.in(place)) {
            return WarehouseState.of(warehouse);
        }
    }
}
