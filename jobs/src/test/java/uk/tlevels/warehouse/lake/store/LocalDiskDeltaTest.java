package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.SharedSpark;

/** Delta itself on the local disk settings. */
@Tag("spark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalDiskDeltaTest {

    @TempDir
    Path folder;

    private SparkSession spark;

    @BeforeAll
    void start() {
        spark = SharedSpark.session();
        LocalDisk.settings().forEach((name, value) -> assertThat(
                        spark.sparkContext().getConf().get(name))
                .as(name)
                .isEqualTo(value));
    }

    @Test
    void a_table_is_written_appended_merged_and_read_by_version_without_a_forked_process() throws IOException {
        String table = folder.resolve("learners").toString();
        List<String> started = ProcessStarts.during(() -> {
            write(SaveMode.ErrorIfExists, table, 0, 3);
            write(SaveMode.Append, table, 3, 5);
            DeltaTable.forPath(spark, table)
                    .as("old")
                    .merge(numbers(4, 7).as("new"), "old.id = new.id")
                    .whenMatched()
                    .delete()
                    .whenNotMatched()
                    .insertAll()
                    .execute();
        });

        assertThat(ids(table, 0)).containsExactly(0L, 1L, 2L);
        assertThat(ids(table, 1)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(ids(table, 2)).containsExactly(0L, 1L, 2L, 3L, 5L, 6L);
        assertThat(started)
                .filteredOn(command -> !command.equals("getconf PAGESIZE"))
                .filteredOn(command -> !command.matches("rm -rf \\S+/artifacts-\\S+"))
                .as("processes, but for those by which Spark learns the size of a memory page and tidies up behind"
                        + " sessions of other tests")
                .isEmpty();
        try (Stream<Path> files = Files.walk(Path.of(table))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("hidden files: Hadoop's checksums, or drafts of commits")
                    .noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void appends_at_the_same_time_all_land() throws InterruptedException, ExecutionException {
        String table = folder.resolve("concurrent").toString();
        write(SaveMode.ErrorIfExists, table, 0, 1);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        Callable<Void> one = () -> appends(table, 100);
        Callable<Void> other = () -> appends(table, 200);
        for (Future<Void> writer : writers.invokeAll(List.of(one, other))) {
            writer.get();
        }
        writers.shutdown();
        assertThat(ids(table, 4)).containsExactly(0L, 100L, 101L, 200L, 201L);
    }

    private Void appends(String table, long from) {
        write(SaveMode.Append, table, from, from + 1);
        write(SaveMode.Append, table, from + 1, from + 2);
        return null;
    }

    private void write(SaveMode mode, String table, long from, long to) {
        numbers(from, to).write().format("delta").mode(mode).save(table);
    }

    private Dataset<Row> numbers(long from, long to) {
        return spark.range(from, to, 1, 1).toDF("id");
    }

    private List<Long> ids(String table, int version) {
        Dataset<Row> rows =
                spark.read().format("delta").option("versionAsOf", version).load(table);
        return rows.sort("id").collectAsList().stream()
                .map(row -> row.getLong(0))
                .toList();
    }
}
