package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario runs on Hadoop's own raw local file system and on ours; what is observed must be the same. Link
 * scenarios use paths without a scheme: Hadoop's own looks for a link under the name {@code file:/...} and misses it.
 */
class NioRawFileSystemContractTest {

    @TempDir
    java.nio.file.Path temporary;

    @FunctionalInterface
    interface Scenario {
        Object observe(FileSystem files, Path root) throws IOException;
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                scenario("create makes parents", (files, root) -> {
                    write(files, new Path(root, "a/b/c"), "text");
                    return tree(root);
                }),
                scenario("create refuses an existing file unless told to overwrite", (files, root) -> {
                    write(files, new Path(root, "a"), "first");
                    try (OutputStream out = files.create(new Path(root, "a"), false)) {
                        out.write('x');
                    }
                    return "created";
                }),
                scenario("overwrite replaces the content", (files, root) -> {
                    write(files, new Path(root, "a"), "a longer text");
                    write(files, new Path(root, "a"), "short");
                    return read(files, new Path(root, "a"));
                }),
                scenario("append adds at the end", (files, root) -> {
                    write(files, new Path(root, "a"), "one");
                    try (OutputStream out = files.append(new Path(root, "a"))) {
                        out.write("two".getBytes(StandardCharsets.UTF_8));
                    }
                    return read(files, new Path(root, "a"));
                }),
                scenario("create over a directory fails", (files, root) -> {
                    files.mkdirs(new Path(root, "a"));
                    write(files, new Path(root, "a"), "text");
                    return "created";
                }),
                scenario(
                        "mkdirs twice is fine",
                        (files, root) ->
                                List.of(files.mkdirs(new Path(root, "a/b")), files.mkdirs(new Path(root, "a/b")))),
                scenario("mkdirs under a file fails", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    return files.mkdirs(new Path(root, "a/b"));
                }),
                scenario("rename moves a file", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    boolean renamed = files.rename(new Path(root, "a"), new Path(root, "b"));
                    return List.of(renamed, tree(root));
                }),
                scenario("rename onto an existing file replaces it", (files, root) -> {
                    write(files, new Path(root, "a"), "new");
                    write(files, new Path(root, "b"), "old");
                    boolean renamed = files.rename(new Path(root, "a"), new Path(root, "b"));
                    return List.of(renamed, tree(root), read(files, new Path(root, "b")));
                }),
                scenario("rename of a file onto a directory", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    files.mkdirs(new Path(root, "b"));
                    boolean renamed = files.rename(new Path(root, "a"), new Path(root, "b"));
                    return List.of(renamed, tree(root));
                }),
                scenario("rename of a directory onto a full directory", (files, root) -> {
                    write(files, new Path(root, "a/x"), "text");
                    write(files, new Path(root, "b/y"), "text");
                    boolean renamed = files.rename(new Path(root, "a"), new Path(root, "b"));
                    return List.of(renamed, tree(root));
                }),
                scenario("rename moves a directory with its content", (files, root) -> {
                    write(files, new Path(root, "a/x"), "text");
                    boolean renamed = files.rename(new Path(root, "a"), new Path(root, "b"));
                    return List.of(renamed, tree(root));
                }),
                scenario(
                        "rename of a missing file fails",
                        (files, root) -> files.rename(new Path(root, "missing"), new Path(root, "b"))),
                scenario("rename into a missing directory", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    boolean renamed = files.rename(new Path(root, "a"), new Path(root, "missing/b"));
                    return List.of(renamed, tree(root));
                }),
                scenario("delete takes a whole tree", (files, root) -> {
                    write(files, new Path(root, "a/b/c"), "text");
                    return List.of(files.delete(new Path(root, "a"), true), tree(root));
                }),
                scenario("delete of a full directory must be asked for", (files, root) -> {
                    write(files, new Path(root, "a/b"), "text");
                    return files.delete(new Path(root, "a"), false);
                }),
                scenario(
                        "delete of a missing path is false",
                        (files, root) -> files.delete(new Path(root, "missing"), true)),
                scenario("delete of a link to a directory keeps the directory", (files, root) -> {
                    write(files, new Path(root, "a/b"), "text");
                    link(root, "link", "a");
                    return List.of(files.delete(new Path(root, "link"), true), tree(root));
                }),
                scenario("list of a file is the file", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    return names(files.listStatus(new Path(root, "a")));
                }),
                scenario("list of a directory names files and directories", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    files.mkdirs(new Path(root, "b"));
                    return names(files.listStatus(root));
                }),
                scenario(
                        "list of a missing path fails",
                        (files, root) -> names(files.listStatus(new Path(root, "missing")))),
                scenario("list leaves out a link to nowhere", (files, root) -> {
                    link(root, "link", "missing");
                    return names(files.listStatus(root));
                }),
                scenario(
                        "status of a missing path fails",
                        (files, root) -> describe(files.getFileStatus(new Path(root, "missing")))),
                scenario("status of a path under a file fails", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    return describe(files.getFileStatus(new Path(root, "a/b")));
                }),
                scenario("status of a link is that of its target", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    link(root, "link", "a");
                    return describe(files.getFileStatus(new Path(root, "link")));
                }),
                scenario("link status of a link names its target", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    link(root, "link", "a");
                    FileStatus status = files.getFileLinkStatus(bare(new Path(root, "link")));
                    return List.of(status.isSymlink(), relative(root, status.getSymlink()));
                }),
                scenario("link status of a plain file is its status", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    return describe(files.getFileLinkStatus(new Path(root, "a")));
                }),
                scenario("a link's target is given as it was written", (files, root) -> {
                    link(root, "link", "elsewhere/a");
                    return files.getLinkTarget(bare(new Path(root, "link"))).toString();
                }),
                scenario("status tells owner, group and times", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    files.setTimes(new Path(root, "a"), 1_700_000_000_000L, 1_600_000_000_000L);
                    FileStatus status = files.getFileStatus(new Path(root, "a"));
                    return List.of(
                            status.getOwner(),
                            status.getGroup(),
                            status.getModificationTime(),
                            status.getAccessTime(),
                            status.getBlockSize(),
                            status.getReplication());
                }),
                scenario("a file asked for with a permission has it, less the mask", (files, root) -> {
                    Path file = new Path(root, "a");
                    files.create(file, new FsPermission("666"), true, 4096, (short) 1, 1 << 20, () -> {})
                            .close();
                    return files.getFileStatus(file).getPermission().toString();
                }),
                scenario("a directory asked for with a permission has it, less the mask", (files, root) -> {
                    files.mkdirs(new Path(root, "a"), new FsPermission("770"));
                    return files.getFileStatus(new Path(root, "a"))
                            .getPermission()
                            .toString();
                }),
                scenario("a permission can be set", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    files.setPermission(new Path(root, "a"), new FsPermission("640"));
                    return files.getFileStatus(new Path(root, "a"))
                            .getPermission()
                            .toString();
                }),
                scenario("a permission of a missing file cannot be set", (files, root) -> {
                    files.setPermission(new Path(root, "missing"), new FsPermission("640"));
                    return "set";
                }),
                scenario("a file's own owner and group can be set again", (files, root) -> {
                    write(files, new Path(root, "a"), "text");
                    FileStatus status = files.getFileStatus(new Path(root, "a"));
                    files.setOwner(new Path(root, "a"), status.getOwner(), status.getGroup());
                    return status.getOwner().isEmpty();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void behaves_as_hadoops_own_local_file_system(String name, Scenario scenario) throws IOException {
        String expected = observed(scenario, new RawLocalFileSystem(), "hadoop");
        assertThat(observed(scenario, new NioRawFileSystem(), "ours")).isEqualTo(expected);
    }

    private String observed(Scenario scenario, FileSystem files, String folder) throws IOException {
        Configuration configuration = new Configuration(false);
        configuration.set("fs.permissions.umask-mode", "027");
        files.initialize(URI.create("file:///"), configuration);
        Path root = new Path(Files.createDirectory(temporary.resolve(folder)).toUri());
        try {
            return String.valueOf(scenario.observe(files, root));
        } catch (IOException e) {
            return family(e);
        }
    }

    /** Hadoop's shell commands answer any failure with their own exception: all that can be compared is the failing. */
    private static String family(IOException e) {
        boolean missing = e instanceof java.io.FileNotFoundException || e instanceof java.nio.file.NoSuchFileException;
        boolean fromShell = e.getClass().getName().contains("Shell");
        return missing || fromShell ? "missing" : e.getClass().getSimpleName();
    }

    private static Arguments scenario(String name, Scenario scenario) {
        return Arguments.of(name, scenario);
    }

    private static void write(FileSystem files, Path path, String text) throws IOException {
        try (OutputStream out = files.create(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(FileSystem files, Path path) throws IOException {
        try (var in = files.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void link(Path root, String name, String target) throws IOException {
        java.nio.file.Path folder = java.nio.file.Path.of(root.toUri());
        Files.createSymbolicLink(folder.resolve(name), java.nio.file.Path.of(target));
    }

    private static Path bare(Path path) {
        return new Path(path.toUri().getPath());
    }

    private static List<String> tree(Path root) throws IOException {
        try (Stream<java.nio.file.Path> all = Files.walk(java.nio.file.Path.of(root.toUri()))) {
            return all.map(path -> relative(root, new Path(path.toUri())))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(FileStatus... statuses) {
        return Arrays.stream(statuses)
                .map(NioRawFileSystemContractTest::describe)
                .sorted()
                .toList();
    }

    private static String describe(FileStatus status) {
        return status.getPath().getName() + (status.isDirectory() ? "/" : " " + status.getLen());
    }

    private static String relative(Path root, Path path) {
        return root.toUri().relativize(path.toUri()).toString();
    }
}
