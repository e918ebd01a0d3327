package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.storage.CloseableIterator;
import io.delta.storage.LogStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.Hadoop;
import uk.tlevels.warehouse.lake.store.s3.ConditionalPutLogStore;
import uk.tlevels.warehouse.s3.S3Server;

/** Eight writers in two JVMs make hundreds of commits to one log; under {@code -Pci} a thousand. */
class ConcurrentCommitsTest {

    private static final int PROCESSES = 2;
    private static final int WRITERS = 4;
    private static final int COMMITS = Integer.getInteger("tlevels.commits", 30);
    private static final int ALL = PROCESSES * WRITERS * COMMITS;

    /** Ends a race that hangs; half a minute where nothing else runs, minutes where much does. */
    private static final int SECONDS = 600;

    @TempDir
    java.nio.file.Path folder;

    @Test
    @Timeout(SECONDS)
    void on_a_local_disk_every_acknowledged_commit_is_there_once() throws Exception {
        Configuration configuration = Hadoop.local();
        Path log = new Path(Files.createDirectory(folder.resolve("log")).toUri());

        appendAndCheck(new HardLinkLogStore(configuration), log, configuration);
    }

    @Test
    @Timeout(SECONDS)
    void on_s3_every_acknowledged_commit_is_there_once() throws Exception {
        S3Server server = S3Server.shared();
        String bucket = server.bucket();
        Configuration configuration = server.configuration(bucket);

        appendAndCheck(
                new ConditionalPutLogStore(configuration),
                new Path("s3a://" + bucket + "/table/_delta_log"),
                configuration);
    }

    private void appendAndCheck(LogStore store, Path log, Configuration configuration) throws Exception {
        String settings = write(configuration);
        List<List<String>> programs = new ArrayList<>();
        for (int process = 0; process < PROCESSES; process++) {
            programs.add(List.of(
                    store.getClass().getName(),
                    log.toString(),
                    Character.toString('A' + process),
                    Integer.toString(WRITERS),
                    Integer.toString(COMMITS),
                    settings));
        }
        List<String> acknowledged = RacingProcesses.race(AppendingProcess.class, programs);

        List<String> held = held(store, log, configuration);
        assertThat(acknowledged).hasSize(ALL);
        assertThat(held).as("versions with what is in them").containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(held)
                .as("versions without a gap")
                .extracting(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .isEqualTo(IntStream.range(0, ALL).boxed().toList());
        assertThat(held.subList(0, ALL / 2).stream()
                        .map(line -> line.charAt(line.indexOf(' ') + 1))
                        .distinct())
                .as("processes that committed in the first half; one alone is no race")
                .hasSize(PROCESSES);
    }

    private static List<String> held(LogStore store, Path log, Configuration configuration) throws IOException {
        List<String> held = new ArrayList<>();
        Iterator<FileStatus> commits = store.listFrom(new Path(log, "0"), configuration);
        while (commits.hasNext()) {
            Path commit = commits.next().getPath();
            String version = commit.getName().replaceFirst("^0*(\\d+)\\.json$", "$1");
            try (CloseableIterator<String> lines = store.read(commit, configuration)) {
                lines.forEachRemaining(line -> held.add(version + " " + line));
            }
        }
        return held;
    }

    private String write(Configuration configuration) throws IOException {
        Properties properties = new Properties();
        for (Map.Entry<String, String> setting : configuration) {
            properties.setProperty(setting.getKey(), setting.getValue());
        }
        java.nio.file.Path file = folder.resolve("hadoop.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, "Hadoop settings");
        }
        return file.toString();
    }
}
