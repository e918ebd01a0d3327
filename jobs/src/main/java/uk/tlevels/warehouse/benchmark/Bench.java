package uk.tlevels.warehouse.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;

/** Measures the rows of the table, one after the other; of each, the product and the reference at the same time. */
public final class Bench {
    private final List<Row> rows;
    private final BuiltCopy ours;
    private final Optional<BuiltCopy> reference;

    private Bench(List<Row> rows, BuiltCopy ours, Optional<BuiltCopy> reference) {
        this.rows = rows;
        this.ours = ours;
        this.reference = reference;
    }

    /**
     * A bench.
     *
     * @param only the names of the rows wanted; none wants all
     * @param million the scale of the population of a million learners
     * @param folder where everything is kept; what an earlier bench of the same commit made there is used again
     * @param reference the launcher of the commit to stand beside
     * @throws IllegalArgumentException when a name is no row's, or a launcher has no jar
     */
    public static Bench of(Set<String> only, BigDecimal million, Path folder, Optional<Path> reference)
            throws IOException {
        List<Row> all = new BenchmarkRows(million).all();
        Set<String> unknown = new LinkedHashSet<>(only);
        all.forEach(row -> unknown.remove(row.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("%s: there is no such row; there are %s"
                    .formatted(
                            String.join(", ", unknown),
                            String.join(", ", all.stream().map(Row::name).toList())));
        }
        Path launcher = Checkout.launcher();
        Optional<BuiltCopy> beside = Optional.empty();
        if (reference.isPresent()) {
            beside = Optional.of(BuiltCopy.of(reference.get(), folder.resolve("reference")));
        }
        return new Bench(
                all.stream()
                        .filter(row -> only.isEmpty() || only.contains(row.name()))
                        .toList(),
                BuiltCopy.of(launcher, folder.resolve("ours")),
                beside);
    }

    /** Measures, and tells of each row when it is done. */
    public Results run(Clock clock, Consumer<Result> to) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        List<ComparedTable> compared = new ArrayList<>();
        ExecutorService sites = Executors.newFixedThreadPool(2);
        try {
            // an archive that is not there yet would be made beside what is measured
            together(
                    sites,
                    true,
                    site -> Sample.of(site.ended("first", BuiltCopy.FIRST).usage()));
            for (Row row : rows) {
                Result result = measure(sites, row, compared);
                results.add(result);
                to.accept(result);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(reason(e), e);
        } finally {
            sites.shutdownNow();
        }
        return new Results(
                Checkout.commit(ours.launcher()),
                reference.map(site -> Checkout.commit(site.launcher())).orElse(""),
                clock.instant(),
                Machine.here(),
                results,
                compared);
    }

    private Result measure(ExecutorService sites, Row row, List<ComparedTable> compared) throws InterruptedException {
        try {
            together(sites, row.ofEveryCommit(), site -> {
                row.preparation().at(site);
                return new Sample(Map.of(), List.of());
            });
            List<Sample> samples = together(sites, row.ofEveryCommit(), row.measurement());
            compared.addAll(samples.get(0).compared());
            return new Result(
                    row.name(),
                    row.what(),
                    row.limits(),
                    samples.get(0).values(),
                    samples.size() > 1 ? samples.get(1).values() : new EnumMap<>(Quantity.class),
                    "");
        } catch (ExecutionException e) {
            return new Result(
                    row.name(),
                    row.what(),
                    row.limits(),
                    new EnumMap<>(Quantity.class),
                    new EnumMap<>(Quantity.class),
                    reason(e));
        }
    }

    /** Does something at both sites at the same time, so that they share what the machine gives. */
    private List<Sample> together(ExecutorService threads, boolean both, Row.Measurement work)
            throws ExecutionException, InterruptedException {
        List<Callable<Sample>> tasks = new ArrayList<>();
        tasks.add(() -> work.at(ours));
        reference.filter(site -> both).ifPresent(site -> tasks.add(() -> work.at(site)));
        List<Sample> samples = new ArrayList<>();
        for (Future<Sample> done : threads.invokeAll(tasks)) {
            samples.add(done.get());
        }
        return samples;
    }

    private static String reason(ExecutionException e) {
        return String.valueOf(e.getCause().getMessage());
    }
}
