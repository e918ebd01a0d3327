package uk.tlevels.warehouse.pipeline;

import java.util.Set;
import uk.tlevels.warehouse.contract.TableName;

/**
 * What a build does and leaves.
 *
 * @param selected the tables to bring up to date, with everything they are computed from; none stands for all
 * @param resume whether what an earlier run built and did not publish is taken up instead of being built again
 */
public record RunOptions(Set<TableName> selected, boolean resume) {
    /** Every table, and what is not published is built. */
    public static final RunOptions ALL = new RunOptions(Set.of(), false);

    /** Copies the set. */
    public RunOptions {
        selected = Set.copyOf(selected);
    }
}
