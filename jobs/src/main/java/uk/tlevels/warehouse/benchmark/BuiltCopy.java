package uk.tlevels.warehouse.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import uk.tlevels.warehouse.benchmark.process.Child;
import uk.tlevels.warehouse.benchmark.process.Ended;
import uk.tlevels.warehouse.benchmark.process.Usage;

/** A built copy of the product and the folder in which its commands run. */
final class BuiltCopy {
    /** A command that does nothing, in the way of a first one after a build: what is not made yet is made. */
    static final Call FIRST = Call.wrong("frobnicate").with("TLEVELS_NO_BUILD", "");

    private static final String KEY = "TLEVELS_PSEUDONYM_KEY";
    private static final String BUILT = "built";

    private final Path launcher;
    private final Path folder;

    private BuiltCopy(Path launcher, Path folder) throws IOException {
        this.launcher = launcher;
        this.folder = Files.createDirectories(folder);
    }

    /**
     * A copy, with a folder of its build in a folder: what another build made there is not this one's.
     *
     * @param launcher {@code tlevels} of the copy
     * @throws IllegalArgumentException when the copy has not been built
     */
    static BuiltCopy of(Path launcher, Path folder) throws IOException {
        Path command = launcher.toAbsolutePath().normalize();
        Path jar = jar(command);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(command + " has no " + jar + " yet: build it with any of its commands");
        }
        String build =
                Checkout.commit(command) + "-" + Files.getLastModifiedTime(jar).to(TimeUnit.SECONDS);
        return new BuiltCopy(command, folder.toAbsolutePath().normalize().resolve(build));
    }

    /** The command that starts it. */
    Path launcher() {
        return launcher;
    }

    private Path jobs() {
        return launcher.getParent();
    }

    private static Path jar(Path launcher) {
        return launcher.resolveSibling("target/tlevels-warehouse.jar");
    }

    /** A folder of this site. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The same folder without what earlier rows left in it. */
    Path fresh(String name) throws IOException {
        delete(folder.resolve(name));
        return folder(name);
    }

    /** What a command used, run in a folder of this site. */
    Usage run(String where, Call call) throws IOException, InterruptedException {
        return ended(where, call.with("TLEVELS_NO_ARCHIVE", "1")).usage();
    }

    /** A command with what it leaves running behind it, an archive in the making, say. */
    Ended ended(String where, Call call) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(launcher.toString());
        line.addAll(call.arguments());
        Path output = folder.resolve("output.txt");
        Ended ended = Child.run(line, folder(where), environment(call), output);
        if (!call.codes().contains(ended.exitCode())) {
            throw new IllegalStateException(
                    "'%s' ended with exit code %d; see %s".formatted(call, ended.exitCode(), output));
        }
        return ended;
    }

    private static Map<String, String> environment(Call call) {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.keySet().removeAll(List.of("TLEVELS_PROFILE", KEY + "_FILE"));
        environment.put(KEY, "the key of a benchmark over made-up people");
        environment.put("TLEVELS_NO_BUILD", "1");
        environment.putAll(call.environment());
        environment.values().removeIf(String::isEmpty);
        return environment;
    }

    /** The generated nation with its warehouse, which rows share; it is made for the first that asks. */
    Path nation() throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve("nation").resolve(BUILT))) {
            makeNation();
        }
        return folder("nation");
    }

    /** Makes the nation anew. */
    Usage makeNation() throws IOException, InterruptedException {
        Path nation = fresh("nation");
        Usage usage = run("nation", Call.of("demo"));
        Files.createFile(nation.resolve(BUILT));
        return usage;
    }

    /** A copy of the nation's warehouse for a row that changes it; the landed files stay where they are. */
    void copyNation(String to) throws IOException, InterruptedException {
        copy(nation().resolve("warehouse"), fresh(to).resolve("warehouse"));
    }

    /** A landing folder of a scale in a folder of its own, which rows share. */
    Path landing(String where, String scale) throws IOException, InterruptedException {
        Path mark = folder(where).resolve("generated");
        if (!Files.exists(mark)) {
            generate(where, scale);
            Files.createFile(mark);
        }
        return folder(where).resolve("landing");
    }

    /** Generates a landing folder of a scale. */
    Usage generate(String where, String scale) throws IOException, InterruptedException {
        fresh(where);
        return run(where, Call.of("generate", "--scale", scale));
    }

    /** A copy of the product without its class archive, in a folder of this one. */
    BuiltCopy bare() throws IOException {
        Path copy = fresh("bare");
        Path target = Files.createDirectories(copy.resolve("jobs/target/lib")).getParent();
        Files.copy(launcher, copy.resolve("jobs/tlevels"), StandardCopyOption.COPY_ATTRIBUTES);
        link(jar(launcher), target.resolve(jar(launcher).getFileName()));
        try (var libraries = Files.newDirectoryStream(jobs().resolve("target/lib"))) {
            for (Path library : libraries) {
                link(library, target.resolve("lib").resolve(library.getFileName()));
            }
        }
        return new BuiltCopy(copy.resolve("jobs/tlevels"), copy.resolve("work"));
    }

    /** Whether the product has a class archive. */
    boolean hasArchive() throws IOException {
        try (var files = Files.newDirectoryStream(jobs().resolve("target"), "*.jsa")) {
            return files.iterator().hasNext();
        }
    }

    /** The same file under another name, or a copy where that cannot be. */
    static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
