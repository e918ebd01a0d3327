package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.cli.TlevelsProcess;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.release.SmallResults;
import uk.tlevels.warehouse.release.definition.PublicationStatus;

/**
 * Processes of {@code tlevels release} killed with SIGKILL while they write, and then a release that nobody kills. {@code
 * -Dtlevels.kills=300} kills a tenth as often; {@code -Dtlevels.seed} repeats a test.
 */
@Tag("spark")
@Tag("long")
class SigkillReleaseTest {
    private static final int KILLS = Integer.getInteger("tlevels.kills", 30) / 10;
    private static final long SEED = Long.getLong("tlevels.seed", System.nanoTime());
    /** Longer than some thirty small files take to be written. */
    private static final long LATEST = 120;

    private static final String VERSION = "tlevel-results/2022-23/1-provisional";

    @TempDir
    Path folder;

    @Test
    void whatever_is_killed_while_it_writes_the_next_release_is_whole() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        SmallResults.copy(folder);
        Path undisturbed = folder.resolve("undisturbed");
        finish(undisturbed);
        Map<String, String> whole = SmallResults.files(undisturbed.resolve(VERSION));
        int struck = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path place = folder.resolve("kill" + kill);
            TlevelsProcess process = start(place);
            while (!Files.exists(place) && !process.endsWithin(1, TimeUnit.MILLISECONDS)) {
                // nothing is written yet
            }
            process.endsWithin(random.nextLong(LATEST), TimeUnit.MILLISECONDS);
            process.kill();
            if (!Files.exists(place.resolve(VERSION).resolve("manifest.json"))) {
                struck++;
            }
            finish(place);
            assertThat(SmallResults.files(place.resolve(VERSION)))
                    .as("seed %d, kill %d", SEED, kill)
                    .isEqualTo(whole);
            assertThat(place.resolve(VERSION).getParent())
                    .isDirectoryNotContaining(file -> !file.endsWith("1-provisional"));
        }
        System.out.printf("killed %d of %d releases before their manifest (seed %d)%n", struck, KILLS, SEED);
    }

    private void finish(Path releases) {
        try (TestWarehouse warehouse = TestWarehouse.in(
                folder, Contracts.read(Schemas.folder()), Map.of("warehouse.releases", releases.toString()))) {
            SmallResults.releases(warehouse.warehouse()).make(SmallResults.edition(PublicationStatus.PROVISIONAL));
        }
    }

    private TlevelsProcess start(Path releases) throws IOException {
        return TlevelsProcess.start(
                folder,
                Map.of(),
                SmallResults.command(folder.resolve("warehouse"), "--set", "warehouse.releases=" + releases));
    }
}
