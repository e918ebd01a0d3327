package uk.tlevels.warehouse.benchmark.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.StepResult;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Measures the first run of a warehouse: everything that landed is taken in, every table is built and published. */
public final class PipelineBenchmark {
    private final Warehouse warehouse;
    private final String landing;
    private final Clock clock;

    /**
     * A benchmark over an open warehouse.
     *
     * @param landing the landing folder, as a URI or a local path
     * @param clock tells when a run ended; durations are taken from the JVM
     */
    public PipelineBenchmark(Warehouse warehouse, String landing, Clock clock) {
        this.warehouse = warehouse;
        this.landing = landing;
        this.clock = clock;
    }

    /**
     * Runs the pipeline once. Starting Spark and opening the warehouse are not part of it.
     *
     * @param options which tables are built
     * @throws SettingsException when the warehouse holds tables
     * @throws IllegalStateException when the run failed
     */
    public MeasuredRun run(RunLabel label, RunOptions options) {
        Lake lake = warehouse.lake();
        requireEmpty(lake);
        SparkContext spark = lake.spark().sparkContext();
        DriverFigures driver = driver(lake);
        Map<RunMeasure, Long> figures = new EnumMap<>(RunMeasure.class);
        try (TaskFigures tasks = TaskFigures.counting(spark)) {
            Map<RunMeasure, Long> before = driver.read();
            long started = System.nanoTime();
            IngestReport ingest = warehouse.ingest(List.of(landing));
            long ingested = System.nanoTime();
            RunReport build = warehouse.build(options);
            long built = System.nanoTime();
            figures.putAll(driver.since(before));
            figures.putAll(tasks.read());
            requireSuccess(build);
            figures.put(RunMeasure.CORES, (long) spark.defaultParallelism());
            figures.put(
                    RunMeasure.LANDED,
                    ingest.entries().stream().mapToLong(e -> e.place().bytes()).sum());
            figures.put(RunMeasure.INGEST, TimeUnit.NANOSECONDS.toMillis(ingested - started));
            figures.put(RunMeasure.BUILD, TimeUnit.NANOSECONDS.toMillis(built - ingested));
            figures.put(RunMeasure.TABLES, (long) build.built().size());
        }
        return new MeasuredRun(
                label,
                clock.instant(),
                spark.master(),
                URI.create(lake.zone(Zone.GOLD)).getScheme(),
                figures);
    }

    /** A table that is there already is not built, or replaced at other costs than one that is new. */
    private static void requireEmpty(Lake lake) {
        lake.contracts().tables().stream()
                .map(TableContract::name)
                .filter(lake::exists)
                .findFirst()
                .ifPresent(table -> {
                    throw new SettingsException(
                            "%s is there already: a benchmark starts from an empty warehouse, so that its figures can be"
                                            .formatted(lake.path(table))
                                    + " compared; give another one by --warehouse or its settings");
                });
    }

    private DriverFigures driver(Lake lake) {
        List<String> places = new ArrayList<>(List.of(LakeSession.uri(landing)));
        for (Zone zone : Zone.values()) {
            places.add(lake.zone(zone));
        }
        try {
            return DriverFigures.over(places, lake.hadoop());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach the landing folder or the warehouse: " + e.getMessage(), e);
        }
    }

    private static void requireSuccess(RunReport report) {
        if (report.succeeded()) {
            return;
        }
        Stream<String> failures = report.steps().values().stream()
                .flatMap(step -> step instanceof StepResult.Failed failed ? Stream.of(failed) : Stream.empty())
                .map(failed -> failed.table() + ": " + failed.reason());
        Stream<String> findings = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.table() + " " + finding.rule() + ": " + finding.count() + " rows");
        throw new IllegalStateException("the run failed and is not counted: "
                + Stream.concat(failures, findings).collect(Collectors.joining("; ")));
    }
}
