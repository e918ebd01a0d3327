package uk.tlevels.warehouse.lake.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.delta.actions.SetTransaction;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * One commit to a Delta table, put together from files that are there already. Conflicts with other writers are Delta's
 * to find: a commit that removes files fails when any other came between.
 */
public final class TableCommit {
    private final OptimisticTransaction transaction;
    private final String label;
    private final List<Action> actions = new ArrayList<>();
    private SaveMode mode = SaveMode.Append;
    private Option<String> predicate = Option.empty();

    /**
     * Begins a commit on top of the newest version.
     *
     * @param label kept with the commit
     */
    public TableCommit(DeltaLog log, String label) {
        this.transaction = log.startTransaction(Option.empty(), Option.empty());
        this.label = label;
    }

    /** The version on top of which it will be made; -1 where there is no table yet. */
    public long base() {
        return transaction.readVersion();
    }

    /** What the table is by now. */
    public Metadata metadata() {
        return transaction.metadata();
    }

    /** Gives the table its definition: the first one, or another in the place of what it was. */
    public TableCommit define(Metadata metadata) {
        if (base() < 0) {
            transaction.updateMetadataForNewTable(metadata);
        } else {
            transaction.updateMetadataForTableOverwrite(metadata);
        }
        return this;
    }

    /** Adds files. */
    public TableCommit add(List<StagedFile> files) {
        for (StagedFile file : files) {
            actions.add(new AddFile(
                    file.name(),
                    empty(),
                    file.bytes(),
                    file.modifiedAt(),
                    true,
                    file.statistics(),
                    null,
                    null,
                    Option.empty(),
                    Option.empty(),
                    Option.empty(),
                    Option.empty(),
                    Option.empty()));
        }
        return this;
    }

    /**
     * Takes files away. From then on the commit rests on all that the table holds.
     *
     * @param held files of the version that the commit is based on
     * @param rows which rows these files are replaced for, in words of SQL; empty for all
     */
    public TableCommit remove(List<TableSnapshot.HeldFile> held, Optional<String> rows) {
        transaction.readWholeTable();
        mode = SaveMode.Overwrite;
        predicate = Option.apply(rows.orElse(null));
        long now = System.currentTimeMillis();
        for (TableSnapshot.HeldFile file : held) {
            actions.add(new RemoveFile(
                    file.logged(),
                    Option.apply(now),
                    true,
                    Option.apply(true),
                    empty(),
                    Option.apply(file.bytes()),
                    null,
                    null,
                    Option.empty(),
                    Option.empty(),
                    null,
                    Option.empty()));
        }
        return this;
    }

    /**
     * Names the commit: a table takes each number of a sequence once, in ascending order.
     *
     * @param sequence the name of the sequence
     * @param number the place in it
     */
    public TableCommit named(String sequence, long number) {
        // a commit of the same sequence that comes between is a conflict
        transaction.readTxn().append(sequence);
        actions.add(new SetTransaction(sequence, number, Option.apply(System.currentTimeMillis())));
        return this;
    }

    /**
     * Makes the commit.
     *
     * @return the version it made
     * @throws org.apache.spark.sql.delta.DeltaConcurrentModificationException when another writer's commit came between and
     *     does not go with it
     */
    public long commit() {
        return transaction.commit(
                CollectionConverters.asScala(actions).toSeq(),
                new DeltaOperations.Write(
                        mode,
                        Option.empty(),
                        predicate,
                        Option.apply(label),
                        Option.empty(),
                        Option.empty(),
                        Option.empty(),
                        Option.empty(),
                        Option.empty()));
    }

    private static scala.collection.immutable.Map<String, String> empty() {
        return scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(Map.<String, String>of()));
    }
}
