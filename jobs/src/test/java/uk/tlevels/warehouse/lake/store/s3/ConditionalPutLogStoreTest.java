package uk.tlevels.warehouse.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.storage.LogStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.lake.store.LogFiles;
import uk.tlevels.warehouse.s3.FaultyProxy;
import uk.tlevels.warehouse.s3.FaultyProxy.Fault;
import uk.tlevels.warehouse.s3.S3Server;

class ConditionalPutLogStoreTest {

    private static final S3Server SERVER = S3Server.shared();

    private String bucket;
    private Configuration configuration;
    private LogStore store;

    @BeforeEach
    void makeBucket() {
        bucket = SERVER.bucket();
        configuration = SERVER.configuration(bucket);
        store = new ConditionalPutLogStore(configuration);
    }

    @Test
    void a_commit_reads_back_line_by_line() throws IOException {
        store.write(version(0), List.of("{\"a\":1}", "{\"name\":\"Zoë\"}").iterator(), false, configuration);
        assertThat(read(0)).containsExactly("{\"a\":1}", "{\"name\":\"Zoë\"}");
    }

    @Test
    void a_taken_version_is_refused_and_kept() throws IOException {
        commit(0, "first");
        assertThatThrownBy(() -> commit(0, "second")).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> commit(0, "first")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read(0)).containsExactly("first");
    }

    @Test
    void overwrite_replaces_the_whole_content() throws IOException {
        commit(0, "first and longer");
        store.write(version(0), List.of("second").iterator(), true, configuration);
        assertThat(read(0)).containsExactly("second");
    }

    @Test
    void a_write_that_breaks_off_leaves_nothing() throws IOException {
        for (boolean overwrite : new boolean[] {false, true}) {
            Iterator<String> broken = Stream.of("one", "two")
                    .map(line -> {
                        if ("two".equals(line)) {
                            throw new IllegalStateException("broken off");
                        }
                        return line;
                    })
                    .iterator();
            assertThatThrownBy(() -> store.write(version(0), broken, overwrite, configuration))
                    .isInstanceOf(IllegalStateException.class);
        }
        commit(1, "line");
        assertThat(listed(version(0))).containsExactly("1.json");
    }

    @Test
    void a_commit_of_many_parts_is_refused_like_any_other() throws IOException {
        String megabyte = "x".repeat(1 << 20);
        List<String> large = Collections.nCopies(20, megabyte);
        store.write(version(0), large.iterator(), false, configuration);
        assertThatThrownBy(() -> store.write(version(0), large.iterator(), false, configuration))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read(0)).hasSize(20);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_known_as_its_own() throws IOException {
        try (FaultyProxy proxy = FaultyProxy.before(SERVER.endpoint())) {
            Configuration faulty = through(proxy);
            proxy.set(Fault.loseAnswers(request -> request.startsWith("PUT "), 1));
            store.write(version(0), List.of("mine").iterator(), false, faulty);
            assertThat(proxy.struck()).isEqualTo(1);
        }
        assertThat(read(0)).containsExactly("mine");
    }

    @Test
    void a_lost_answer_to_a_refusal_stays_a_refusal() throws IOException {
        commit(0, "same bytes");
        try (FaultyProxy proxy = FaultyProxy.before(SERVER.endpoint())) {
            Configuration faulty = through(proxy);
            proxy.set(Fault.loseAnswers(request -> request.startsWith("PUT "), 1));
            assertThatThrownBy(
                            () -> store.write(version(0), List.of("same bytes").iterator(), false, faulty))
                    .isInstanceOf(FileAlreadyExistsException.class);
            assertThat(proxy.struck()).isEqualTo(1);
        }
    }

    @Test
    void a_commit_that_nobody_can_tell_of_is_no_conflict() {
        try (FaultyProxy proxy = FaultyProxy.before(SERVER.endpoint())) {
            Configuration faulty = through(proxy);
            faulty.setInt("fs.s3a.retry.limit", 0);
            faulty.setInt("fs.s3a.attempts.maximum", 1);
            proxy.set(Fault.loseAnswers(request -> true, Integer.MAX_VALUE));
            assertThatThrownBy(() -> store.write(version(0), List.of("mine").iterator(), false, faulty))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(FileAlreadyExistsException.class);
        }
    }

    private Configuration through(FaultyProxy proxy) {
        Configuration faulty = SERVER.configuration(bucket, proxy.endpoint());
        faulty.setBoolean("fs.s3a.impl.disable.cache", true);
        return faulty;
    }

    @Test
    void of_eight_writers_exactly_one_wins_each_version() throws Exception {
        int writers = 8;
        int versions = 10;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Callable<List<String>>> races = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String writer = "writer " + i;
            races.add(() -> won(writer, versions));
        }
        List<String> won = new ArrayList<>();
        for (Future<List<String>> race : pool.invokeAll(races)) {
            won.addAll(race.get());
        }
        pool.shutdown();
        List<String> held = new ArrayList<>();
        for (int version = 0; version < versions; version++) {
            held.add(version + " " + String.join("", read(version)));
        }
        assertThat(won).containsExactlyInAnyOrderElementsOf(held);
    }

    private List<String> won(String writer, int versions) throws IOException {
        List<String> won = new ArrayList<>();
        for (int version = 0; version < versions; version++) {
            try {
                commit(version, writer);
                won.add(version + " " + writer);
            } catch (FileAlreadyExistsException another) {
                // it is that one's
            }
        }
        return won;
    }

    @Test
    void listing_starts_at_the_name_in_order() throws IOException {
        for (int version : new int[] {3, 1, 2, 0, 10}) {
            commit(version, "line");
        }
        assertThat(listed(version(1))).containsExactly("1.json", "10.json", "2.json", "3.json");
        assertThat(listed(new Path(version(0).getParent(), "!"))).hasSize(5);
    }

    @Test
    void missing_files_and_directories_are_told_as_such() {
        assertThatThrownBy(() -> read(7))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("7.json");
        assertThatThrownBy(() -> store.listFrom(new Path(version(0).getParent(), "missing/0.json"), configuration))
                .isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void half_a_commit_is_never_visible() throws IOException {
        assertThat(store.isPartialWriteVisible(version(0), configuration)).isFalse();
    }

    private void commit(int version, String line) throws IOException {
        store.write(version(version), List.of(line).iterator(), false, configuration);
    }

    private List<String> read(int version) throws IOException {
        return new LogFiles(store, configuration).read(version(version));
    }

    private List<String> listed(Path from) throws IOException {
        return new LogFiles(store, configuration).listed(from);
    }

    private Path version(int number) {
        return new Path("s3a://" + bucket + "/table/_delta_log/" + number + ".json");
    }
}
