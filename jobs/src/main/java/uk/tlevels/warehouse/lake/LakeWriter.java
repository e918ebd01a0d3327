package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.ConcurrentTransactionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.write.ContentHash;
import uk.tlevels.warehouse.lake.write.PartitionResult;
import uk.tlevels.warehouse.lake.write.PassResult;
import uk.tlevels.warehouse.lake.write.PlainAppend;
import uk.tlevels.warehouse.lake.write.RowPass;
import uk.tlevels.warehouse.lake.write.RowSinks;
import uk.tlevels.warehouse.lake.write.StagedFile;
import uk.tlevels.warehouse.lake.write.TableCommit;
import uk.tlevels.warehouse.lake.write.TableSnapshot;
import uk.tlevels.warehouse.lake.write.TableSnapshot.HeldFile;

/** Commits rows to the tables of a lake. Every write is one commit and tells the version it made. */
public final class LakeWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LakeWriter.class);

    /** To write anew what has fewer costs less than to look after more files. */
    private static final long BYTES_TO_SPREAD = 1 << 20;

    private final Lake lake;

    LakeWriter(Lake lake) {
        this.lake = lake;
    }

    /**
     * Replaces the rows of a table in one commit, which makes the table where there is none.
     *
     * @param rows at least the contract's columns; others are left out
     * @param label kept with the commit, so that {@link Lake#labelled} finds it
     * @throws LakeException when rows break a rule of severity error or lack a value that the contract requires; then the
     *     table is as it was
     */
    public WrittenVersion overwrite(TableContract contract, Dataset<Row> rows, String label) {
        return overwrite(contract, rows, List.of(), label);
    }

    /**
     * Replaces the rows of a table in one commit, which makes the table where there is none.
     *
     * @param rows at least the contract's columns; others are left out
     * @param spread text columns by whose values rows are spread over several files; none writes as few as there are tasks
     * @param label kept with the commit, so that {@link Lake#labelled} finds it
     * @throws LakeException when rows break a rule of severity error or lack a value that the contract requires; then the
     *     table is as it was
     */
    public WrittenVersion overwrite(TableContract contract, Dataset<Row> rows, List<String> spread, String label) {
        boolean computed = Lake.isComputed(contract.name());
        if (!computed) {
            lake.define(contract);
        }
        ContractRows shaped = new ContractRows(contract, rows).spreadBy(spread);
        PassResult result = stage(shaped);
        TableDefinition definition = new TableDefinition(contract);
        TableCommit commit = lake.commit(contract.name(), label);
        if (commit.base() < 0) {
            commit.define(definition.metadata());
        } else {
            if (computed && !definition.describes(commit.metadata())) {
                commit.define(definition.metadata(commit.metadata()));
            }
            commit.remove(lake.held(contract.name(), commit.base()).files(), Optional.empty());
        }
        return shaped.written(commit.add(result.files()).commit(), result);
    }

    /**
     * Replaces the rows of some slices of a computed table in one commit; those of others stay. Rows that come out as they
     * were need no commit.
     *
     * @param held the version that holds the slices as they were, with the hash of all its rows
     * @param rows the rows of these slices alone, with at least the contract's columns
     * @param slices the slices
     * @param column the column that holds the key
     * @param spread text columns by whose values rows are spread over several files
     * @param label kept with the commit, so that {@link Lake#labelled} finds it
     * @return what the whole table holds now; empty when the newest version is not that one or not of this contract, or the
     *     slices are much of the table: then nothing was written
     * @throws LakeException as {@link #overwrite} does
     */
    public Optional<WrittenVersion> replace(
            TableContract contract,
            Held held,
            Dataset<Row> rows,
            Slices slices,
            String column,
            List<String> spread,
            String label) {
        TableCommit commit = lake.commit(contract.name(), label);
        if (commit.base() != held.version() || !new TableDefinition(contract).describes(commit.metadata())) {
            return Optional.empty();
        }
        TableRows table = lake.rowsOf(contract);
        Column ofSlices = slices.hold(col(column));
        List<HeldFile> files = lake.held(contract.name(), held.version()).files();
        Map<HeldFile, Long> holding = table.holding(files, ofSlices);
        if (isMost(holding.values().stream().mapToLong(Long::longValue).sum(), held)) {
            return Optional.empty();
        }
        List<HeldFile> touched = List.copyOf(holding.keySet());
        PassResult now = stage(new ContractRows(
                        contract,
                        rows.filter(when(ofSlices, true)
                                .otherwise(raise_error(
                                        lit(contract.name() + ": a row is not of the slices that are computed anew")))))
                .spreadBy(spread));
        PassResult before = new ContractRows(contract, table.in(touched).filter(ofSlices))
                .pass()
                .look();
        if (now.contentHash().equals(before.contentHash())) {
            RowPass.discard(lake.path(contract.name()), now.files(), lake.hadoop());
            return Optional.of(written(files, held.version(), held.content(), contract, column, now));
        }
        if (!touched.isEmpty()) {
            commit.remove(touched, Optional.of("slices by " + column))
                    .add(stage(ContractRows.held(contract, table.in(touched).filter(not(ofSlices)))
                                    .spreadBy(spread))
                            .files());
        }
        long version = commit.add(now.files()).commit();
        return Optional.of(written(
                lake.held(contract.name(), version).files(),
                version,
                held.content()
                        .minus(ContentHash.parse(before.contentHash()))
                        .plus(ContentHash.parse(now.contentHash())),
                contract,
                column,
                now));
    }

    private static boolean isMost(long rows, Held held) {
        return rows > Lake.FEW_ROWS && rows > held.content().rows() / 4;
    }

    /** What a table holds of which some slices were written anew. */
    private WrittenVersion written(
            List<HeldFile> files,
            long version,
            ContentHash content,
            TableContract contract,
            String column,
            PassResult slices) {
        // two rows of different slices have different keys where the slice is part of the key
        boolean keysDiffer = slices.keysDiffer() && contract.primaryKey().contains(column);
        return new WrittenVersion(
                version,
                content.rows(),
                content.text(),
                keysDiffer,
                lake.suiting(content.rows()).rowsOf(contract).broken(files));
    }

    /**
     * A version of a table and the hash of its rows.
     *
     * @param version its number
     * @param content the hash
     */
    public record Held(long version, ContentHash content) {}

    /**
     * Makes an older version of a table the newest and reads it through.
     *
     * @return the version that holds its rows now; empty when files of the older one are gone
     */
    public Optional<WrittenVersion> takeUp(TableName table, long version) {
        if (lake.version(table) != version) {
            try {
                restore(table, version);
            } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
                LOG.warn("version {} of {} cannot be taken up", version, table, e);
                return Optional.empty();
            }
        }
        long newest = lake.version(table);
        lake.pin(table, newest);
        ContractRows rows = new ContractRows(lake.contracts().table(table), lake.read(table));
        return Optional.of(rows.written(newest, rows.pass().look()));
    }

    /**
     * Adds a few rows to a table in one commit, which makes the table where there is none.
     *
     * @param rows values in the order of the contract's columns
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     */
    public Optional<WrittenVersion> append(TableContract contract, List<Row> rows, CommitId id) {
        return once(
                contract,
                new ContractRows(contract, lake.spark().createDataFrame(rows, contract.schema())),
                List.of(),
                id);
    }

    /**
     * Replaces the slices of a bronze table in one commit: rows of other slices stay as they are.
     *
     * @param slices the values of {@code source_slice} that the rows replace
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     */
    public Optional<WrittenVersion> replaceSlices(
            TableContract contract, Dataset<Row> rows, List<String> slices, CommitId id) {
        return once(contract, new ContractRows(contract, rows), slices, id);
    }

    private Optional<WrittenVersion> once(TableContract contract, ContractRows rows, List<String> slices, CommitId id) {
        return holds(contract, id) ? Optional.empty() : commit(contract, stage(rows), rows, slices, id);
    }

    /**
     * Where tasks put rows for a table of bronze, before {@link #take} makes them part of it.
     *
     * @param spread text columns by whose values each task spreads its rows over several files; none makes one file a task
     */
    public RowSinks sinks(TableContract contract, List<String> spread) {
        return RowSinks.into(lake.path(contract.name()), ContractRows.shape(contract, 0, spread), lake.spark());
    }

    /**
     * Makes rows that tasks put into {@link #sinks} part of a table of bronze in one commit, which makes the table where
     * there is none.
     *
     * @param tasks what the tasks told
     * @param slices the values of {@code source_slice} that the rows replace; none where they are added
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     * @throws LakeException when rows lack a value that the contract requires
     */
    public Optional<WrittenVersion> take(
            TableContract contract, List<PartitionResult> tasks, List<String> slices, CommitId id) {
        PassResult staged = PassResult.of(ContractRows.shape(contract, 0, List.of()), tasks);
        if (holds(contract, id)) {
            RowPass.discard(lake.path(contract.name()), staged.files(), lake.hadoop());
            return Optional.empty();
        }
        return commit(contract, staged, ContractRows.staged(contract), slices, id);
    }

    private Optional<WrittenVersion> commit(
            TableContract contract, PassResult staged, ContractRows rows, List<String> slices, CommitId id) {
        refuse(rows, staged);
        if (lake.exists(contract.name())) {
            return commitRows(contract, staged, rows, slices, id);
        }
        return lake.whileNoneIsMade(() -> commitRows(contract, staged, rows, slices, id));
    }

    private Optional<WrittenVersion> commitRows(
            TableContract contract, PassResult staged, ContractRows rows, List<String> slices, CommitId id) {
        TableName table = contract.name();
        TableCommit commit = lake.commit(table, id.toString()).named(id.sequence(), id.number());
        List<StagedFile> files = new ArrayList<>(staged.files());
        if (commit.base() < 0) {
            commit.define(new TableDefinition(contract).metadata());
        } else {
            TableSnapshot before = lake.held(table, commit.base());
            if (took(before, id)) {
                RowPass.discard(lake.path(table), files, lake.hadoop());
                return Optional.empty();
            }
            TableRows held = lake.rowsOf(contract);
            Slices replaced = new Slices(Set.copyOf(slices));
            // the log tells of a file the first and the last of its slices
            List<HeldFile> touched =
                    List.copyOf(held.holding(before.filesWith(Lineage.SLICE, slices), replaced.hold(col(Lineage.SLICE)))
                            .keySet());
            if (!touched.isEmpty()) {
                files.addAll(stage(ContractRows.held(
                                        contract, held.in(touched).filter(not(replaced.hold(col(Lineage.SLICE)))))
                                .spreadBy(spreads(touched) ? List.of(Lineage.SLICE) : List.of()))
                        .files());
                commit.remove(touched, Optional.of(Lineage.SLICE + " is one of " + slices.size()));
            }
        }
        try {
            return Optional.of(rows.written(commit.add(files).commit(), staged));
        } catch (ConcurrentTransactionException e) {
            RowPass.discard(lake.path(table), files, lake.hadoop());
            return Optional.empty();
        }
    }

    /** Whether files are large enough to be worth several. */
    private static boolean spreads(List<HeldFile> files) {
        return files.stream().mapToLong(HeldFile::bytes).sum() > BYTES_TO_SPREAD;
    }

    private boolean holds(TableContract contract, CommitId id) {
        if (!lake.exists(contract.name())) {
            return false;
        }
        lake.define(contract);
        return took(lake.held(contract.name(), lake.version(contract.name())), id);
    }

    private static boolean took(TableSnapshot version, CommitId id) {
        return version.last(id.sequence()).filter(last -> last >= id.number()).isPresent();
    }

    /** Writes rows to files beside the table, and only such rows as the table may hold. */
    private PassResult stage(ContractRows rows) {
        PassResult result = rows.pass().write(lake.path(rows.contract().name()));
        refuse(rows, result);
        return result;
    }

    private void refuse(ContractRows rows, PassResult staged) {
        rows.broken(staged).ifPresent(broken -> {
            RowPass.discard(lake.path(rows.contract().name()), staged.files(), lake.hadoop());
            throw new LakeException(broken);
        });
    }

    /** Restores the newest version of a table to an older one, for engines that always read the newest. */
    public void restore(TableName table, long version) {
        DeltaTable.forPath(lake.spark(), lake.path(table)).restoreToVersion(version);
        lake.forgetDefinition(table);
    }
    /**
     * Appends rows to a control table without Spark, and makes the table where there is none.
     *
     * @param rows each by column: texts, numbers and instants; a column that is not named is null
     * @throws IOException when it cannot be written
     */
    public void appendPlain(TableName table, List<Map<String, Object>> rows) throws IOException {
        TableContract contract = lake.contracts().table(table);
        new PlainAppend(
                        lake.hadoop(),
                        lake.path(table),
                        contract.schema().json(),
                        new TableDefinition(contract).plainProperties())
                .append(rows);
    }
}
