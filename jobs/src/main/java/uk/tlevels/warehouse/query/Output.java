package uk.tlevels.warehouse.query;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where rows go, and in which form.
 *
 * @param format the form
 * @param file the file, or none for the screen
 */
public record Output(RowFormat format, Optional<Path> file) {

    /**
     * Rows in the form that is asked for, or that the ending of a file stands for, or as a table.
     *
     * @throws IllegalArgumentException for Parquet without a file
     */
    public static Output of(Optional<RowFormat> format, Optional<Path> file) {
        RowFormat chosen = format.or(() -> file.flatMap(f -> RowFormat.ofFile(f.toString())))
                .orElse(RowFormat.table);
        if (chosen == RowFormat.parquet && file.isEmpty()) {
            throw new IllegalArgumentException("Parquet is no text: say with --output which file it goes to");
        }
        return new Output(chosen, file);
    }

    /**
     * Writes rows.
     *
     * @param screen takes lines where there is no file
     */
    public void write(Dataset<Row> rows, Consumer<String> screen) {
        if (file.isEmpty()) {
            format.print(rows, screen);
        } else if (format == RowFormat.parquet) {
            ParquetFile.write(rows, file.get());
        } else {
            text(rows, file.get());
        }
    }

    private void text(Dataset<Row> rows, Path target) {
        try {
            if (target.toAbsolutePath().getParent() != null) {
                Files.createDirectories(target.toAbsolutePath().getParent());
            }
            try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(target))) {
                format.print(rows, line -> lines.append(line).append('\n'));
                if (lines.checkError()) {
                    throw new IOException("the disk took no more");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }
}
