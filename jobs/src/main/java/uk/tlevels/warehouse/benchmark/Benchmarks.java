package uk.tlevels.warehouse.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.LandedFile;
import uk.tlevels.warehouse.ingest.RecordReader;
import uk.tlevels.warehouse.ingest.SourceFile;
import uk.tlevels.warehouse.ingest.ilr.IlrRecordReader;

/** The targets at national scale on two cores, each measured in a fresh JVM where it is about a command. */
public final class Benchmarks {
    private static final long GIGABYTE = 1_000_000_000L;
    private static final long STREAMED = 200_000_000L;
    private static final int ROUNDS = 3;

    private final Path folder;
    private final Jvm jvm;

    /** Benchmarks that work in an empty folder and leave their files there. */
    public Benchmarks(Path folder) {
        this.folder = folder;
        this.jvm = new Jvm(folder);
    }

    /** Measures everything, one after the other. */
    public void run(Consumer<Measurement> to) {
        try {
            to.accept(seconds("--help", 0.5, List.of(), List.of("--help")));
            to.accept(seconds("demo, generation included", 120, List.of(), List.of("demo")));
            to.accept(seconds("demo again, unchanged", 10, List.of(), List.of("demo")));
            to.accept(seconds(
                    "sql over one table", 10, List.of(), List.of("sql", "select * from gold.results_headline")));
            to.accept(seconds(
                    "release of the Action Plan",
                    60,
                    List.of(),
                    List.of("release", "t-level-action-plan", "--period", "2023/24")));
            to.accept(seconds(
                    "release of provisional results",
                    60,
                    List.of(),
                    List.of("release", "tlevel-results", "--period", "2022/23", "--status", "Provisional")));
            Path pattern = largest(folder.resolve("landing/ilr"));
            to.accept(streaming(pattern));
            Path big = folder.resolve("big/ilr/" + pattern.getFileName());
            LargeReturn.write(pattern, big, GIGABYTE);
            to.accept(seconds(
                    "ingest of a 1 GB return in a 2 GB heap",
                    600,
                    List.of("-Xmn400m", "-Xmx2g"),
                    List.of("ingest", "--landing", "big", "--warehouse", "big-warehouse")));
            Files.delete(big);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Measurement seconds(String what, double target, List<String> flags, List<String> command)
            throws IOException, InterruptedException {
        double seconds = jvm.seconds(flags, command);
        return new Measurement(what, "under " + text(target) + " s", text(seconds) + " s", seconds < target);
    }

    private Measurement streaming(Path pattern) throws IOException {
        Path file = folder.resolve("streamed.xml");
        LargeReturn.write(pattern, file, STREAMED);
        SourceContract contract = Contracts.read(Schemas.folder()).sources().stream()
                .filter(c -> c.name().equals("ilr"))
                .findFirst()
                .orElseThrow();
        LandedFile landed = new LandedFile(
                file.toUri().toString(), file.getFileName().toString(), Files.size(file), SourceFile.NO_TIME, "");
        SourceFile source = new SourceFile(landed, List.of(), contract.name(), "", "", SourceFile.NO_TIME);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long started = cpuNanos();
            try (RecordReader reader = IlrRecordReader.open(contract, source, uri -> Files.newInputStream(file))) {
                while (reader.next().isPresent()) {
                    // the records are only counted by the reader
                }
            }
            best = Math.max(best, Files.size(file) / 1e6 / ((cpuNanos() - started) / 1e9));
        }
        Files.delete(file);
        return new Measurement("ILR streamed, per core", "20 MB/s or more", text(best) + " MB/s", best >= 20);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".xml"))
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
