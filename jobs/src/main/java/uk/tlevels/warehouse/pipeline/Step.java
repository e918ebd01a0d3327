package uk.tlevels.warehouse.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The files that say how it builds the table, the one that is about it alone first. */
    List<String> files();

    /** A hash of how it builds the table; a new one makes the table stale. */
    String definition();

    /** The rows of the table, lazily. */
    Dataset<Row> rows(Lake lake);

    /** How the table falls into slices that are computed each by itself; empty where it is computed whole. */
    default Optional<Slicing> slicing() {
        return Optional.empty();
    }

    /**
     * The rows of the table that follow from some rows of its inputs, lazily.
     *
     * @param some by table, the rows that stand in the place of all of that input
     * @throws UnsupportedOperationException when the table has no slices
     */
    default Dataset<Row> rows(Lake lake, Map<TableName, Dataset<Row>> some) {
        throw new UnsupportedOperationException(table() + " is computed whole");
    }

    /** Whether its rows change with the pseudonym key. */
    default boolean makesPseudonyms() {
        return false;
    }

    /** The table that it builds. */
    default TableName table() {
        return contract().name();
    }
}
