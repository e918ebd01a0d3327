package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.storage.LogStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.Hadoop;

class HardLinkLogStoreTest {

    @TempDir
    java.nio.file.Path log;

    private final Configuration configuration = Hadoop.local();
    private final LogStore store = new HardLinkLogStore(configuration);

    @Test
    void a_commit_reads_back_line_by_line() throws IOException {
        store.write(version(0), List.of("{\"a\":1}", "{\"name\":\"Zoë\"}").iterator(), false, configuration);
        assertThat(read(0)).containsExactly("{\"a\":1}", "{\"name\":\"Zoë\"}");
    }

    @Test
    void a_taken_version_is_refused_and_kept() throws IOException {
        commit(store, 0, "first");
        assertThatThrownBy(() -> commit(store, 0, "second")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read(0)).containsExactly("first");
        assertThat(names()).containsExactly("0.json");
    }

    @Test
    void a_version_taken_while_its_rival_was_writing_stays_with_the_one_that_finished() throws IOException {
        Iterator<String> slow = new Iterator<>() {
            private boolean done;

            @Override
            public boolean hasNext() {
                return !done;
            }

            @Override
            public String next() {
                done = true;
                overtake();
                return "slow";
            }
        };
        assertThatThrownBy(() -> store.write(version(0), slow, false, configuration))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read(0)).containsExactly("quick");
    }

    private void overtake() {
        try {
            commit(new HardLinkLogStore(configuration), 0, "quick");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void overwrite_replaces_the_whole_content() throws IOException {
        commit(store, 0, "first and longer");
        store.write(version(0), List.of("second").iterator(), true, configuration);
        assertThat(read(0)).containsExactly("second");
        assertThat(names()).containsExactly("0.json");
    }

    @Test
    void a_write_that_breaks_off_leaves_nothing() throws IOException {
        Iterator<String> broken = Stream.of("one", "two")
                .map(line -> {
                    if ("two".equals(line)) {
                        throw new IllegalStateException("broken off");
                    }
                    return line;
                })
                .iterator();
        assertThatThrownBy(() -> store.write(version(0), broken, false, configuration))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void listing_starts_at_the_name_in_order_and_leaves_out_what_a_crash_left() throws IOException {
        for (int version : new int[] {3, 1, 2, 0}) {
            commit(store, version, "line");
        }
        Files.writeString(log.resolve(".4.json.left-by-a-crash.tmp"), "half a comm");
        assertThat(listed(version(1))).containsExactly("1.json", "2.json", "3.json");
        assertThat(listed(new Path(version(0).getParent(), "!"))).hasSize(4);
    }

    @Test
    void missing_files_and_directories_are_told_as_such() {
        assertThatThrownBy(() -> read(7))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("7.json");
        Path elsewhere = new Path(new Path(log.toUri()), "missing/0.json");
        assertThatThrownBy(() -> store.write(elsewhere, List.of("line").iterator(), false, configuration))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> store.listFrom(elsewhere, configuration)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void a_disk_without_hard_links_is_named_with_what_to_set() throws IOException {
        LogStore onFat = new HardLinkLogStore(configuration, (name, existing) -> {
            throw new FileSystemException(name.toString(), existing.toString(), "Operation not permitted");
        });
        assertThatIOException()
                .isThrownBy(() -> commit(onFat, 0, "line"))
                .withMessageContaining("0.json")
                .withMessageContaining("Operation not permitted")
                .withMessageContaining("spark.delta.logStore.file.impl");
        LogStore onNothing = new HardLinkLogStore(configuration, (name, existing) -> {
            throw new UnsupportedOperationException("no links");
        });
        assertThatIOException().isThrownBy(() -> commit(onNothing, 0, "line")).withMessageContaining("no links");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_path_that_is_not_local_is_refused() {
        configuration.set("fs.elsewhere.impl", ElsewhereFileSystem.class.getName());
        assertThatThrownBy(() -> store.read(new Path("elsewhere:/0.json"), configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere:/0.json");
    }

    @Test
    void checkpoints_are_written_under_another_name_first() throws IOException {
        assertThat(store.isPartialWriteVisible(version(0), configuration)).isTrue();
    }

    /** A file system with another scheme. */
    static final class ElsewhereFileSystem extends RawLocalFileSystem {
        @Override
        public URI getUri() {
            return URI.create("elsewhere:///");
        }
    }

    private void commit(LogStore store, int version, String line) throws IOException {
        store.write(version(version), List.of(line).iterator(), false, configuration);
    }

    private List<String> read(int version) throws IOException {
        return new LogFiles(store, configuration).read(version(version));
    }

    private List<String> listed(Path from) throws IOException {
        return new LogFiles(store, configuration).listed(from);
    }

    private List<String> names() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(log)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path version(int number) {
        return new Path(log.resolve(number + ".json").toUri());
    }
}
