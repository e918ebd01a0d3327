package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.Hadoop;

class NioLocalFileSystemTest {

    @TempDir
    java.nio.file.Path folder;

    @Test
    void starts_no_process_where_hadoops_own_starts_several() throws IOException {
        assertThat(ProcessStarts.during(() -> work(started(new RawLocalFileSystem()), "hadoop")))
                .anyMatch(command -> command.contains("chmod"))
                .anyMatch(command -> command.contains("readlink"));
        assertThat(ProcessStarts.during(() -> work(started(new NioLocalFileSystem()), "ours")))
                .isEmpty();
    }

    private void work(FileSystem files, String name) throws IOException {
        Path directory = new Path(folder.resolve(name).toUri());
        Path file = new Path(directory, "file");
        files.mkdirs(directory, new FsPermission("750"));
        files.create(file).close();
        files.setPermission(file, new FsPermission("640"));
        files.getFileStatus(file).getPermission();
        files.getFileLinkStatus(file);
        files.rename(file, new Path(directory, "renamed"));
        files.listStatus(directory)[0].getOwner();
        files.delete(directory, true);
    }

    @Test
    void is_what_hadoop_gives_for_local_paths() throws IOException {
        Configuration configuration = Hadoop.local();
        assertThat(FileSystem.newInstance(folder.toUri(), configuration)).isInstanceOf(NioLocalFileSystem.class);
        assertThat(FileSystem.newInstanceLocal(configuration))
                .as("the cast inside FileSystem.getLocal")
                .isInstanceOf(NioLocalFileSystem.class);
        assertThat(FileContext.getFileContext(folder.toUri(), configuration).getDefaultFileSystem())
                .isInstanceOf(NioLocalFs.class);
    }

    @Test
    void writes_no_checksum_files() throws IOException {
        started(new NioLocalFileSystem()).create(path("a")).close();
        context().create(path("b"), EnumSet.of(CreateFlag.CREATE)).close();
        try (Stream<java.nio.file.Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void a_file_context_renames_over_an_existing_file_when_told_to() throws IOException {
        Files.writeString(folder.resolve("a"), "new");
        Files.writeString(folder.resolve("b"), "old");
        context().rename(path("a"), path("b"), Options.Rename.OVERWRITE);
        assertThat(folder.resolve("b")).hasContent("new");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void flushed_bytes_are_there_before_the_file_is_closed() throws IOException {
        try (FSDataOutputStream out = started(new NioLocalFileSystem()).create(path("a"))) {
            out.writeBytes("kept");
            out.hsync();
            assertThat(out.hasCapability("hsync")).isTrue();
            assertThat(folder.resolve("a")).hasContent("kept");
        }
    }

    @Test
    void the_sticky_bit_is_dropped_rather_than_refused() throws IOException {
        FileSystem files = started(new NioLocalFileSystem());
        files.mkdirs(path("a"), new FsPermission("1777"));
        files.setPermission(path("a"), new FsPermission("1775"));
        assertThat(files.getFileStatus(path("a")).getPermission()).isEqualTo(new FsPermission("775"));
    }

    @Test
    void a_missing_file_is_named_in_the_error() throws IOException {
        FileSystem files = started(new NioLocalFileSystem());
        assertThatThrownBy(() -> files.getFileStatus(path("missing")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining(path("missing").toString());
    }

    @Test
    void a_link_is_seen_under_a_full_address_too() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), java.nio.file.Path.of("a"));
        FileSystem files = started(new NioRawFileSystem());
        assertThat(files.getFileLinkStatus(path("link")).getSymlink()).isEqualTo(path("a"));
    }

    private Path path(String name) {
        return new Path(folder.resolve(name).toUri());
    }

    private FileContext context() throws IOException {
        return FileContext.getFileContext(folder.toUri(), Hadoop.local());
    }

    private static FileSystem started(FileSystem files) throws IOException {
        files.initialize(URI.create("file:///"), Hadoop.local());
        return files;
    }
}
