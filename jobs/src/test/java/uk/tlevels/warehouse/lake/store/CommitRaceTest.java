package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CommitRaceTest {

    private static final int PROCESSES = 2;
    private static final int THREADS = 3;
    private static final int VERSIONS = 300;

    @TempDir
    Path log;

    @Test
    @Timeout(60)
    void of_all_processes_and_threads_exactly_one_wins_each_version() throws Exception {
        Map<String, String> winners = new HashMap<>();
        List<String> wonTwice = new ArrayList<>();
        for (String line : race(HardLinkLogStore.class)) {
            String[] versionAndWriter = line.split(" ", -1);
            if (winners.put(versionAndWriter[0], versionAndWriter[1]) != null) {
                wonTwice.add(versionAndWriter[0]);
            }
        }

        assertThat(wonTwice).as("versions acknowledged to two writers").isEmpty();
        assertThat(winners).hasSize(VERSIONS);
        winners.forEach((version, winner) -> assertThat(log.resolve(version + ".json"))
                .content()
                .isEqualTo((winner + "\n").repeat(CommitRace.LINES_PER_COMMIT)));
        assertThat(winners.values().stream().map(winner -> winner.charAt(0)).distinct())
                .as("processes that won anything; one alone is no race")
                .hasSize(PROCESSES);
        assertThat(log.toFile().list()).as("no hidden file left").hasSize(VERSIONS);
    }

    private List<String> race(Class<?> store) throws IOException, InterruptedException {
        List<List<String>> programs = new ArrayList<>();
        for (int process = 0; process < PROCESSES; process++) {
            programs.add(List.of(
                    store.getName(),
                    log.toString(),
                    Character.toString('A' + process),
                    Integer.toString(THREADS),
                    Integer.toString(VERSIONS)));
        }
        return RacingProcesses.race(CommitRace.class, programs);
    }
}
