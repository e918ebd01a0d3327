package uk.tlevels.warehouse.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;

/** Rows as one Parquet file on this machine. */
public final class ParquetFile {
    private ParquetFile() {}

    /**
     * Writes a file, which appears whole or not at all.
     *
     * @throws IllegalArgumentException when two columns have one name, or there are none
     */
    public static void write(Dataset<Row> rows, Path file) {
        Dataset<Row> stored = storable(rows);
        if (!rows.sparkSession().sparkContext().isLocal()) {
            throw new IllegalArgumentException(
                    "a cluster cannot write a Parquet file of this machine; ask with --set spark.master=local[*]");
        }
        Path target = file.toAbsolutePath();
        Path scratch = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            FileUtils.deleteDirectory(scratch.toFile());
            stored.coalesce(1).write().parquet(scratch.toUri().toString());
            Files.move(part(scratch), target, StandardCopyOption.REPLACE_EXISTING);
            FileUtils.deleteDirectory(scratch.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Columns of their own names; one that is null throughout has no type of Parquet's and becomes one of texts. */
    private static Dataset<Row> storable(Dataset<Row> rows) {
        Set<String> names = new HashSet<>();
        Dataset<Row> storable = rows;
        for (StructField field : rows.schema().fields()) {
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "two columns are called %s; give each a name of its own, with as".formatted(field.name()));
            }
            if (field.dataType() instanceof NullType) {
                storable = storable.withColumn(field.name(), functions.lit(null).cast("string"));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the last statement gives no rows to write");
        }
        return storable;
    }

    private static Path part(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Spark wrote no file to " + folder));
        }
    }
}
