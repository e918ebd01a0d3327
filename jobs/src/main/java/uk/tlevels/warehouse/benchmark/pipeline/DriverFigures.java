package uk.tlevels.warehouse.benchmark.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.statistics.IOStatistics;
import org.apache.hadoop.fs.statistics.IOStatisticsSupport;
import org.apache.hadoop.fs.statistics.StoreStatisticNames;

/** What the JVM of the driver has used and moved since it started, as Hadoop's file systems count. */
final class DriverFigures {
    /** One client a bucket, however many places are in it; Hadoop keeps and shares them. */
    private final Set<FileSystem> stores;

    private DriverFigures(Set<FileSystem> stores) {
        this.stores = stores;
    }

    /**
     * The counters of this JVM.
     *
     * @param places URIs of the folders whose stores' requests are counted
     */
    static DriverFigures over(Collection<String> places, Configuration hadoop) throws IOException {
        Set<FileSystem> stores = new LinkedHashSet<>();
        for (String place : places) {
            stores.add(new Path(place).getFileSystem(hadoop));
        }
        return new DriverFigures(stores);
    }

    /** What they say now. */
    Map<RunMeasure, Long> read() {
        Map<RunMeasure, Long> figures = new EnumMap<>(RunMeasure.class);
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .ifPresent(millis -> figures.put(RunMeasure.DRIVER_CPU, millis));
        addBytes(figures);
        for (FileSystem store : stores) {
            Optional.ofNullable(IOStatisticsSupport.retrieveIOStatistics(store))
                    .ifPresent(counted -> addRequests(figures, counted));
        }
        return figures;
    }

    /** What they have counted since an earlier reading. */
    Map<RunMeasure, Long> since(Map<RunMeasure, Long> earlier) {
        Map<RunMeasure, Long> figures = read();
        figures.replaceAll((figure, now) -> now - earlier.getOrDefault(figure, 0L));
        return figures;
    }

    // The successor of this list knows one class of file system for each scheme, and file: has two.
    @SuppressWarnings("deprecation")
    private static void addBytes(Map<RunMeasure, Long> figures) {
        for (FileSystem.Statistics counted : FileSystem.getAllStatistics()) {
            boolean disk = counted.getScheme().equals("file");
            figures.merge(disk ? RunMeasure.DISK_READ : RunMeasure.STORE_READ, counted.getBytesRead(), Long::sum);
            figures.merge(
                    disk ? RunMeasure.DISK_WRITTEN : RunMeasure.STORE_WRITTEN, counted.getBytesWritten(), Long::sum);
        }
    }

    private static void addRequests(Map<RunMeasure, Long> figures, IOStatistics counted) {
        Map<String, Long> counters = counted.counters();
        Optional.ofNullable(counters.get(StoreStatisticNames.STORE_IO_REQUEST))
                .ifPresent(requests -> figures.merge(RunMeasure.STORE_REQUESTS, requests, Long::sum));
        Optional.ofNullable(counters.get(StoreStatisticNames.STORE_IO_RETRY))
                .ifPresent(retries -> figures.merge(RunMeasure.STORE_RETRIES, retries, Long::sum));
    }
}
