package uk.tlevels.warehouse.lake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.Zone;

/**
 * A contract as a Delta table: types, comments, NOT NULL, CHECK constraints, and the features that every reader opens
 * (reader version 1: no deletion vectors, no column mapping, no v2 checkpoints).
 */
final class TableDefinition {
    /** The table property that holds the fingerprint of the definition the table was made by. */
    static final String FINGERPRINT = "tlevels.definition";

    /** Delta would drop log that is 30 days old, though a publication or a release may name a version that needs it. */
    static final String LOG_CLEANUP = "delta.enableExpiredLogCleanup";

    private static final int MAX_INDEXED = 8;
    private static final List<String> BRONZE_LOOKUPS = List.of(Lineage.SLICE, "source_file");

    private final TableContract contract;

    TableDefinition(TableContract contract) {
        this.contract = contract;
    }

    /** What the table is made of; it changes when the table must be made anew. */
    String fingerprint() {
        String constraints = constraints().stream()
                .map(r -> r.name() + "=" + r.expression())
                .sorted()
                .collect(Collectors.joining(";"));
        return Sha256.of(contract.schema().json() + contract.description() + constraints + skippingColumns());
    }

    /** The table that the contract describes, where there is none yet. */
    Metadata metadata() {
        return metadata(UUID.randomUUID().toString(), Option.apply(System.currentTimeMillis()));
    }

    /** The table that the contract describes, in the place of what it was. */
    Metadata metadata(Metadata before) {
        return metadata(before.id(), before.createdTime());
    }

    /** Whether a table with these properties is what the contract describes. */
    boolean describes(Map<String, String> properties) {
        return fingerprint().equals(properties.get(FINGERPRINT));
    }

    /** Whether a table is what the contract describes. */
    boolean describes(Metadata metadata) {
        return describes(CollectionConverters.asJava(metadata.configuration()));
    }

    private Metadata metadata(String id, Option<Object> created) {
        return new Metadata(
                id,
                null,
                contract.description(),
                new Format("parquet", scala(Map.of())),
                contract.schema().json(),
                CollectionConverters.asScala(List.<String>of()).toSeq(),
                scala(properties()),
                created);
    }

    /** Gives a table a schema of more columns, in one commit that touches no data. */
    void evolve(DeltaLog log, StructType schema) {
        change(log, schema.json(), Map.of(FINGERPRINT, fingerprint()));
    }

    /** Whether a table with these properties leaves its log to {@code maintain}. */
    static boolean keepsLog(Map<String, String> properties) {
        return properties.getOrDefault(LOG_CLEANUP, "true").equals("false");
    }

    /** Leaves the log of a table to {@code maintain}, in one commit that touches no data. */
    static void keepLog(DeltaLog log) {
        Metadata metadata = log.update(false, Option.empty(), Option.empty()).metadata();
        change(log, metadata.schemaString(), Map.of(LOG_CLEANUP, "false"));
    }

    private static void change(DeltaLog log, String schema, Map<String, String> properties) {
        OptimisticTransaction transaction = log.startTransaction(Option.empty(), Option.empty());
        Metadata before = transaction.metadata();
        Map<String, String> configuration = new TreeMap<>(CollectionConverters.asJava(before.configuration()));
        configuration.putAll(properties);
        transaction.updateMetadata(
                new Metadata(
                        before.id(),
                        before.name(),
                        before.description(),
                        before.format(),
                        schema,
                        before.partitionColumns(),
                        scala(configuration),
                        before.createdTime()),
                false);
        transaction.commit(
                CollectionConverters.asScala(List.<Action>of()).toSeq(),
                new DeltaOperations.SetTableProperties(scala(properties)));
    }

    private static scala.collection.immutable.Map<String, String> scala(Map<String, String> map) {
        return scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(map));
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>(Map.of(
                FINGERPRINT,
                fingerprint(),
                "delta.minReaderVersion",
                "1",
                "delta.enableDeletionVectors",
                "false",
                LOG_CLEANUP,
                "false",
                "delta.dataSkippingStatsColumns",
                skippingColumns()));
        // Delta takes a constraint that is null for a broken one; a contract's rule holds unless it is false
        constraints()
                .forEach(rule ->
                        properties.put("delta.constraints." + rule.name(), "(" + rule.expression() + ") is not false"));
        return properties;
    }

    /** The properties of a table that Delta Kernel makes, which has no constraints and knows fewer of Delta's own. */
    Map<String, String> plainProperties() {
        return Map.of(FINGERPRINT, fingerprint(), LOG_CLEANUP, "false");
    }

    /** Source rules send rows to quarantine instead, so bronze has no constraints of its own. */
    private List<RowRule> constraints() {
        return contract.name().zone() == Zone.BRONZE
                ? List.of()
                : contract.rules().stream()
                        .filter(r -> r.severity() == Severity.ERROR)
                        .toList();
    }

    /** Column statistics cost as much as writing; keep them for the columns that rows are looked up by. */
    private String skippingColumns() {
        return String.join(",", lookups(contract));
    }

    /** The columns that rows are looked up by, in the order of the contract; Delta keeps statistics of them. */
    static List<String> lookups(TableContract contract) {
        List<String> lookedUp = contract.name().zone() == Zone.BRONZE ? BRONZE_LOOKUPS : contract.primaryKey();
        return contract.columnNames().stream()
                .filter(lookedUp::contains)
                .limit(MAX_INDEXED)
                .toList();
    }
}
