package uk.tlevels.warehouse.pipeline;

import java.time.Instant;
import uk.tlevels.warehouse.contract.TableName;

/** What a build did with one step. */
public sealed interface StepResult {
    /** The step's table. */
    TableName table();

    /** The published version is what the step would build again. */
    record Current(TableName table, Publication.Pin pin) implements StepResult {}

    /** A new version was written, now or by the run that this one resumes. */
    record Built(TableName table, Publication.Pin pin, Change change, Origin origin, Instant started, Instant finished)
            implements StepResult {}

    /** The step failed. */
    record Failed(TableName table, String reason, Instant started, Instant finished) implements StepResult {}

    /** Something the step reads from failed. */
    record Skipped(TableName table, TableName because) implements StepResult {}

    /** Who wrote a new version. */
    enum Origin {
        /** This run. */
        COMPUTED,
        /** An earlier run, which did not publish it. */
        RESUMED
    }

    /** Whether a new version says anything new. */
    enum Change {
        /** The rows differ from the published ones. */
        CONTENT,
        /** The rows are those that are published. */
        NONE
    }
}
