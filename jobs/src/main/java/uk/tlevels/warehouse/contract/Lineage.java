package uk.tlevels.warehouse.contract;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The columns that every bronze table carries after those of its contract, so that every row can be traced:
 *
 * <ul>
 *   <li>{@code source_file string}: SHA-256 of the file, the key of {@code ops.file_ledger}
 *   <li>{@code source_row bigint}: line of a CSV record, ordinal of an XML record, from 1
 *   <li>{@code source_slice string}: the return that the file submits, e.g. {@code 10009999/2324/R04}
 *   <li>{@code submitted_at timestamp}: when it was submitted, where the file says so
 *   <li>{@code load_id string}: the load that brought it
 * </ul>
 */
public final class Lineage {
    /** The name of the column that says which return a row is of. */
    public static final String SLICE = "source_slice";

    /** The columns, in order. */
    public static final List<Column> COLUMNS = List.of(
            column("source_file", DataTypes.StringType, true, "SHA-256 of the file, the key of ops.file_ledger"),
            column("source_row", DataTypes.LongType, true, "Line of a CSV record or ordinal of an XML record, from 1"),
            column(SLICE, DataTypes.StringType, true, "The return that the file submits"),
            column("submitted_at", DataTypes.TimestampType, false, "When it was submitted, where the file says so"),
            column("load_id", DataTypes.StringType, true, "The load that brought the row"));

    private Lineage() {}

    private static Column column(String name, DataType type, boolean required, String description) {
        return new Column(
                name,
                type,
                description,
                required,
                Classification.PUBLIC,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Place("", 0));
    }
}
