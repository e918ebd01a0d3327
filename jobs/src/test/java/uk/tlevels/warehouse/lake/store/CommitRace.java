package uk.tlevels.warehouse.lake.store;

import io.delta.storage.LogStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.Hadoop;

/**
 * One process of a race: its threads try to commit every version of a log, and it prints {@code version writer} for each
 * commit that was acknowledged. It starts when a line arrives on its standard input.
 *
 * <p>Arguments: log store class, log directory, process name, threads, versions.
 */
final class CommitRace {

    static final int LINES_PER_COMMIT = 40;

    private CommitRace() {}

    public static void main(String[] arguments) throws Exception {
        Configuration configuration = Hadoop.local();
        LogStore store = Class.forName(arguments[0])
                .asSubclass(LogStore.class)
                .getConstructor(Configuration.class)
                .newInstance(configuration);
        Path log = new Path(java.nio.file.Path.of(arguments[1]).toUri());
        int threads = Integer.parseInt(arguments[3]);
        int versions = Integer.parseInt(arguments[4]);

        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads + 1);
        List<Future<List<String>>> racers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String writer = arguments[2] + "-" + thread;
            Callable<List<String>> racer = () -> {
                start.await();
                return race(store, configuration, log, writer, versions);
            };
            racers.add(pool.submit(racer));
        }
        System.out.println("ready");
        System.in.read();
        start.await();
        for (Future<List<String>> racer : racers) {
            racer.get().forEach(System.out::println);
        }
        pool.shutdown();
    }

    private static List<String> race(LogStore store, Configuration configuration, Path log, String writer, int versions)
            throws IOException {
        List<String> won = new ArrayList<>();
        for (int version = 0; version < versions; version++) {
            if (wins(store, configuration, new Path(log, version + ".json"), writer)) {
                won.add(version + " " + writer);
            }
        }
        return won;
    }

    private static boolean wins(LogStore store, Configuration configuration, Path commit, String writer)
            throws IOException {
        try {
            Iterator<String> lines =
                    Collections.nCopies(LINES_PER_COMMIT, writer).iterator();
            store.write(commit, lines, false, configuration);
            return true;
        } catch (FileAlreadyExistsException lost) {
            return false;
        }
    }
}
