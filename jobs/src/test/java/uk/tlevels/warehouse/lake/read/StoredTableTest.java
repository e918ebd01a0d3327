package uk.tlevels.warehouse.lake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.SharedSpark;

@Tag("spark")
class StoredTableTest {
    private static final String ROW =
            "select 'Côte' as text, 7L as long, 8 as int, true as flag, 0.5D as double, 1.50BD as decimal,"
                    + " date '2024-04-25' as day, timestamp '2024-04-25 09:30:00.000001' as moment, cast(null as string) as nothing";

    @TempDir
    private Path parent;

    private final SparkSession spark = SharedSpark.session();
    private final Configuration configuration = spark.sparkContext().hadoopConfiguration();

    @Test
    void rows_hold_what_spark_wrote_at_any_version_in_a_folder_of_any_name() {
        String folder = folder("My table %20 #é[1]{a}+");
        write(ROW, folder);
        write(ROW.replace("Côte", "Bath"), folder);

        assertThat(open(folder, OptionalLong.of(0)).rows())
                .containsExactly(new StoredRow(Map.of(
                        "text",
                        "Côte",
                        "long",
                        7L,
                        "int",
                        8L,
                        "flag",
                        true,
                        "double",
                        0.5,
                        "decimal",
                        new BigDecimal("1.50"),
                        "day",
                        LocalDate.of(2024, 4, 25),
                        "moment",
                        Instant.parse("2024-04-25T09:30:00.000001Z"))));
        assertThat(open(folder, OptionalLong.empty()).rows())
                .extracting(row -> row.text("text").orElseThrow())
                .containsExactlyInAnyOrder("Côte", "Bath");
        assertThat(parent.toFile().list()).containsExactly("My table %20 #é[1]{a}+");
    }

    @Test
    void spark_reads_the_files_of_the_version_and_no_others() {
        String folder = folder("table");
        write("select 1 as number", folder);
        write("select 2 as number", folder);
        VersionTable table = VersionTable.open(spark, configuration, "t", folder, OptionalLong.of(0))
                .orElseThrow();

        assertThat(table.columns()).hasSize(1);
        assertThat(open(folder, OptionalLong.of(0)).files()).hasSize(1);
        assertThat(open(folder, OptionalLong.of(1)).files()).hasSize(2);
    }

    @Test
    void a_folder_without_a_commit_is_no_table() {
        assertThat(StoredTable.open(configuration, folder("none"), OptionalLong.empty()))
                .isEmpty();
        assertThat(StoredTable.exists(() -> configuration, folder("none"))).isFalse();
    }

    private StoredTable open(String folder, OptionalLong version) {
        assertThat(StoredTable.exists(() -> configuration, folder)).isTrue();
        return StoredTable.open(configuration, folder, version).orElseThrow();
    }

    private String folder(String name) {
        return new org.apache.hadoop.fs.Path(parent.resolve(name).toUri()).toString();
    }

    private void write(String sql, String folder) {
        org.apache.spark.sql.Dataset<Row> row = spark.sql(sql);
        row.write().format("delta").mode("append").save(folder);
    }
}
