package uk.tlevels.warehouse.lake.store;

import io.delta.storage.LogStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * One process of writers that append to a log as Delta does: each takes the first version that it finds free, and goes on
 * from there. It prints {@code version writer-number} for each commit that was acknowledged, and starts when a line
 * arrives on its standard input.
 *
 * <p>Arguments: log store class, log directory as a URI, process name, writers, commits of each, file of Hadoop settings.
 */
final class AppendingProcess {

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
        log.getFileSystem(configuration).exists(log);

        ExecutorService pool = Executors.newFixedThreadPool(writers);
        System.out.println("ready");
        System.in.read();
        List<Future<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String writer = arguments[2] + "-" + i;
            Callable<List<String>> work = () -> append(store, configuration, log, writer, commits);
            all.add(pool.submit(work));
        }
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

    private static List<String> append(
            LogStore store, Configuration configuration, Path log, String writer, int commits) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        for (int version = 0; acknowledged.size() < commits; version++) {
            String content = writer + "-" + acknowledged.size();
            try {
                Path commit = new Path(log, "%020d.json".formatted(version));
                store.write(commit, List.of(content).iterator(), false, configuration);
                acknowledged.add(version + " " + content);
            } catch (FileAlreadyExistsException taken) {
                // the next one may be free
            }
        }
        return acknowledged;
    }
}
