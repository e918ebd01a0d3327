package uk.tlevels.warehouse.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.crash.SmallLanding;
import uk.tlevels.warehouse.pipeline.RunOptions;

@Tag("spark")
class PipelineBenchmarkTest {
    private static final Instant NOW = Instant.parse("2024-10-20T12:00:00Z");
    private static final RunOptions SMALL =
            new RunOptions(Stream.of(SmallLanding.tables()).map(TableName::of).collect(Collectors.toSet()), false);

    @TempDir
    Path folder;

    @Test
    void a_run_is_measured_once_and_a_used_warehouse_is_refused() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            SmallLanding.land(warehouse.landing());
            PipelineBenchmark benchmark = benchmark(warehouse);

            MeasuredRun run = benchmark.run(new RunLabel("local"), SMALL);

            assertThat(run.master()).isEqualTo("local[2]");
            assertThat(run.storage()).isEqualTo("file");
            assertThat(run.finishedAt()).isEqualTo(NOW);
            Map<RunMeasure, Long> figures = run.figures();
            assertThat(figures).containsEntry(RunMeasure.CORES, 2L).containsEntry(RunMeasure.TABLES, built(warehouse));
            assertThat(figures.get(RunMeasure.LANDED))
                    .isEqualTo(bytes(warehouse.landing().root()));
            assertThat(positive(run))
                    .contains(
                            RunMeasure.INGEST,
                            RunMeasure.BUILD,
                            RunMeasure.TASK_CPU,
                            RunMeasure.TASK_READ,
                            RunMeasure.TASK_WRITTEN,
                            RunMeasure.DRIVER_CPU);
            // the files are hashed and then parsed, and all that tasks write is written in this JVM
            assertThat(figures.get(RunMeasure.DISK_READ)).isGreaterThan(2 * figures.get(RunMeasure.LANDED));
            assertThat(figures.get(RunMeasure.DISK_WRITTEN))
                    .isGreaterThanOrEqualTo(figures.get(RunMeasure.TASK_WRITTEN));
            assertThat(figures).doesNotContainKey(RunMeasure.STORE_REQUESTS);

            assertThatThrownBy(() -> benchmark.run(new RunLabel("again"), SMALL))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContainingAll(folder.resolve("warehouse").toString(), "is there already", "empty");
        }
    }

    @Test
    void each_run_is_a_line_and_lines_are_read_back_as_they_were_written() throws IOException {
        Path file = folder.resolve("bench.csv");
        ResultsFile results = new ResultsFile(file);
        MeasuredRun local = run("local", Map.of(RunMeasure.INGEST, 1_234L, RunMeasure.DISK_READ, 5_000_000_000L));
        MeasuredRun minio = run("minio", Map.of(RunMeasure.INGEST, 2_345L, RunMeasure.STORE_REQUESTS, 0L));

        assertThat(results.runs()).isEmpty();
        results.add(local);
        results.add(minio);

        assertThat(results.runs()).containsExactly(local, minio);
        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("label,finished_at,master,storage,cores,landed_bytes,ingest_ms,build_ms,tables,");
    }

    @Test
    void what_is_no_results_file_is_refused_with_its_place() throws IOException {
        Path file = folder.resolve("bench.csv");
        ResultsFile results = new ResultsFile(file);
        results.add(run("local", Map.of(RunMeasure.INGEST, 1_234L)));
        List<String> lines = Files.readAllLines(file);

        Files.write(file, List.of(lines.get(0), lines.get(1).replace("1234", "fast")));
        assertThatThrownBy(results::runs)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ", line 2: ingest_ms is 'fast', not a whole number");
        Files.writeString(file, "Colour,Size\n");
        assertThatThrownBy(results::runs)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ", line 1: not the header of a results file, label,finished_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=1+1", "-local", "@minio", "two\nlines"})
    void a_label_is_no_formula_and_one_line(String text) {
        assertThatThrownBy(() -> new RunLabel(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PipelineBenchmark benchmark(TestWarehouse warehouse) {
        return new PipelineBenchmark(
                warehouse.warehouse(), warehouse.landing().root().toString(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static MeasuredRun run(String label, Map<RunMeasure, Long> figures) {
        return new MeasuredRun(new RunLabel(label), NOW, "local[2]", "file", figures);
    }

    private static Set<RunMeasure> positive(MeasuredRun run) {
        return run.figures().entrySet().stream()
                .filter(figure -> figure.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static long built(TestWarehouse warehouse) {
        return warehouse.versions().keySet().stream()
                .filter(table -> table.zone() == Zone.SILVER || table.zone() == Zone.GOLD)
                .count();
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
