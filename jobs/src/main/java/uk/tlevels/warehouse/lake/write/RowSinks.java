package uk.tlevels.warehouse.lake.write;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Where tasks put the rows of one table; made on the driver and sent along with them. */
public final class RowSinks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RowShape shape;
    private final ParquetFiles files;

    private RowSinks(RowShape shape, Optional<ParquetFiles> files) {
        this.shape = shape;
        this.files = files.orElse(null);
    }

    /** Sinks that look at rows and keep none. */
    static RowSinks blind(RowShape shape) {
        return new RowSinks(shape, Optional.empty());
    }

    /** Sinks that write into new files of a folder. */
    public static RowSinks into(String folder, RowShape shape, SparkSession spark) {
        try {
            return new RowSinks(shape, Optional.of(ParquetFiles.in(folder, shape.schema(), spark)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    /** A sink for the rows of one task. */
    public RowSink open(int task) {
        return new RowSink(shape, Optional.ofNullable(files), task);
    }
}
