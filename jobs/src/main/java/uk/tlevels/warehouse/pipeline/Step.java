package uk.tlevels.warehouse.pipeline;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;

/** Builds one table. */
public interface Step {
    /** The contract of the table that it builds. */
    TableContract contract();

    /** The tables that it reads. */
    Set<TableName> inputs();

    /** The reference files that it reads, as {@code reference.<file>}. */
    Set<String> references();

    /** A hash of how it builds the table; a new one makes the table stale. */
    String definition();

    /** The rows of the table, lazily. */
    Dataset<Row> rows(Lake lake);

    /** Whether its rows change with the pseudonym key. */
    default boolean makesPseudonyms() {
        return false;
    }

    /** The table that it builds. */
    default TableName table() {
        return contract().name();
    }
}
