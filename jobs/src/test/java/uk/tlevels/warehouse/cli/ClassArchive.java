package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.FolderCopy;

/**
 * The classes of the command line in jars, and a class-data archive of them: with it a process comes to its first query
 * in half the CPU time, which counts where a test starts fifty. An archive knows no classes in folders, hence the jars.
 */
public final class ClassArchive {
    private final String classPath;
    private final Path archive;

    private ClassArchive(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /**
     * Makes one in a folder of what the class path holds.
     *
     * @param training starts the process whose classes are kept, with the JVM options that it is given, to its end
     */
    public static ClassArchive in(Path folder, Training training) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.isEmpty()) {
                continue; // the current folder, which holds no classes
            }
            Path place = Path.of(entry);
            jars.add((Files.isDirectory(place) ? jar(place, folder.resolve(jars.size() + ".jar")) : place).toString());
        }
        ClassArchive made = new ClassArchive(
                jars.stream().collect(Collectors.joining(File.pathSeparator)), folder.resolve("classes.jsa"));
        training.run(List.of("-Xlog:cds=off", "-XX:ArchiveClassesAtExit=" + made.archive, "-cp", made.classPath));
        assertThat(made.archive).as("the archive of classes").exists();
        return made;
    }

    /** A process that is run to its end. */
    @FunctionalInterface
    public interface Training {
        /** Runs it with JVM options that name its class path. */
        void run(List<String> options) throws IOException, InterruptedException;
    }

    /** The JVM options of a process that uses it, its class path among them. */
    public List<String> options() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-cp", classPath);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : FolderCopy.below(classes)) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.equals("META-INF/MANIFEST.MF")) {
                    entries.putNextEntry(new JarEntry(name));
                    Files.copy(file, entries);
                    entries.closeEntry();
                }
            }
        }
        return jar;
    }
}
