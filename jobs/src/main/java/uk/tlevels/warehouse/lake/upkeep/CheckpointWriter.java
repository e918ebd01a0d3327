package uk.tlevels.warehouse.lake.upkeep;

import io.delta.kernel.TableManager;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.checkpoints.CheckpointMetaData;
import io.delta.kernel.internal.checkpoints.Checkpointer;
import io.delta.kernel.internal.replay.CreateCheckpointIterator;
import io.delta.kernel.internal.util.FileNames;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Writes checkpoints of a table's log through Delta Kernel, without the two Spark jobs that each takes Delta. Kernel's own
 * {@code Table.checkpoint} refuses tables with CHECK constraints, because it would not know how to keep them for rows that it
 * writes; a checkpoint has no rows and only repeats what the log says.
 */
final class CheckpointWriter {
    private final Engine engine;
    private final String folder;

    CheckpointWriter(Configuration configuration, Path table) {
        this.engine = DefaultEngine.create(configuration);
        this.folder = table.toString();
    }

    /** Writes the checkpoint of a version, unless there is one. */
    void write(long version) throws IOException {
        SnapshotImpl snapshot = (SnapshotImpl)
                TableManager.loadSnapshot(folder).atVersion(version).build(engine);
        long files;
        try (CreateCheckpointIterator actions = snapshot.getCreateCheckpointIterator(engine)) {
            engine.getParquetHandler()
                    .writeParquetFileAtomically(
                            FileNames.checkpointFileSingular(snapshot.getLogPath(), version)
                                    .toString(),
                            actions);
            files = actions.getNumberOfAddActions();
        } catch (FileAlreadyExistsException e) {
            return;
        }
        new Checkpointer(snapshot.getLogPath())
                .writeLastCheckpointFile(engine, new CheckpointMetaData(version, files, Optional.empty()));
    }
}
