package uk.tlevels.warehouse.lake.store;

import io.delta.storage.LogStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * One process of writers that append to a log as Delta does: each takes the first version that it finds free, and goes on
 * from there; one that is behind the others lists the log and goes to its end. It prints {@code version writer-number} for
 * each commit that was acknowledged. It says {@code ready} when it has won and lost a commit to a log of its own, so that
 * what a first commit costs is behind it, and starts when a line arrives on its standard input.
 *
 * <p>Arguments: log store class, log directory as a URI, process name, writers, commits of each, file of Hadoop settings.
 */
final class AppendingProcess {

    /** Eight writers at the end of a log lose seven times of eight; one that loses this often in a row is not at its end. */
    private static final int LOSSES_OF_ONE_BEHIND = 32;

    private AppendingProcess() {}

    public static void main(String[] arguments) throws Exception {
        Configuration configuration = new Configuration();
        settings(java.nio.file.Path.of(arguments[5]))
                .forEach((name, value) -> configuration.set((String) name, (String) value));
        LogStore store = Class.forName(arguments[0])
                .asSubclass(LogStore.class)
                .getConstructor(Configuration.class)
                .newInstance(configuration);
        Path log = new Path(arguments[1]);
        int writers = Integer.parseInt(arguments[3]);
        int commits = Integer.parseInt(arguments[4]);
        warmUp(store, configuration, new Path(log.getParent(), "warm-up-" + arguments[2]));

        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CyclicBarrier start = new CyclicBarrier(writers + 1);
        List<Future<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String writer = arguments[2] + "-" + i;
            Callable<List<String>> work = () -> {
                start.await();
                return append(store, configuration, log, writer, commits);
            };
            all.add(pool.submit(work));
        }
        System.out.println("ready");
        System.in.read();
        start.await();
        for (Future<List<String>> acknowledged : all) {
            acknowledged.get().forEach(System.out::println);
        }
        pool.shutdown();
    }

    private static Properties settings(java.nio.file.Path file) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            settings.load(in);
        }
        return settings;
    }

    private static void warmUp(LogStore store, Configuration configuration, Path log) throws IOException {
        log.getFileSystem(configuration).mkdirs(log);
        append(store, configuration, log, "first", 1);
        append(store, configuration, log, "second", 1);
        end(store, configuration, log, 0);
    }

    private static List<String> append(
            LogStore store, Configuration configuration, Path log, String writer, int commits) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        long version = 0;
        int losses = 0;
        while (acknowledged.size() < commits) {
            String content = writer + "-" + acknowledged.size();
            try {
                store.write(commit(log, version), List.of(content).iterator(), false, configuration);
                acknowledged.add(version + " " + content);
                losses = 0;
                version++;
            } catch (FileAlreadyExistsException taken) {
                losses++;
                version = losses % LOSSES_OF_ONE_BEHIND == 0 ? end(store, configuration, log, version) : version + 1;
            }
        }
        return acknowledged;
    }

    /** The version after the newest one, of which there is one from a version on. */
    private static long end(LogStore store, Configuration configuration, Path log, long from) throws IOException {
        long newest = from;
        Iterator<FileStatus> commits = store.listFrom(commit(log, from), configuration);
        while (commits.hasNext()) {
            String name = commits.next().getPath().getName();
            newest = Long.parseLong(name.substring(0, name.indexOf('.')));
        }
        return newest + 1;
    }

    private static Path commit(Path log, long version) {
        return new Path(log, "%020d.json".formatted(version));
    }
}
