package uk.tlevels.warehouse.pipeline;

import java.util.Set;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.Accepted;

/**
 * What a build does and leaves.
 *
 * @param selected the tables to bring up to date, with everything they are computed from; none stands for all
 * @param resume whether what an earlier run built and did not publish is taken up instead of being built again
 * @param accepted files to take in though they are held back
 */
public record RunOptions(Set<TableName> selected, boolean resume, Accepted accepted) {
    /** Every table, and what is not published is built. */
    public static final RunOptions ALL = new RunOptions(Set.of(), false);

    /** Options that accept no file. */
    public RunOptions(Set<TableName> selected, boolean resume) {
        this(selected, resume, Accepted.NONE);
    }

    /** Copies the set. */
    public RunOptions {
        selected = Set.copyOf(selected);
    }
}
