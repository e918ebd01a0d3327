package uk.tlevels.warehouse.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.ingest.LedgerEntry;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.store.ReleaseException;

/** What a release is made from, as the warehouse tells it: table versions, sources, parameters, findings. */
final class ReleaseInputs {
    private static final TableName PUBLISHED = TableName.of("ops.published");
    private static final TableName RUNS = TableName.of("ops.run_ledger");
    private static final TableName FINDINGS = TableName.of("ops.quality_findings");

    private final Warehouse warehouse;
    private final Lake lake;
    private final Publication publication;

    ReleaseInputs(Warehouse warehouse, Publication publication) {
        this.warehouse = warehouse;
        this.lake = warehouse.lake();
        this.publication = publication;
    }

    /** The published versions of silver and gold. */
    SortedMap<String, Manifest.TableVersion> tables() {
        Map<TableName, String> definitions = warehouse.steps().definitions();
        HashKey key = HashKey.of(lake);
        SortedMap<String, Manifest.TableVersion> tables = new TreeMap<>();
        publication.tables().forEach((name, pin) -> {
            if (name.zone() == Zone.SILVER || name.zone() == Zone.GOLD) {
                tables.put(
                        name.toString(),
                        new Manifest.TableVersion(
                                pin.version(),
                                pin.rows(),
                                key.keyed(pin.contentHash()),
                                lake.contracts()
                                        .find(name)
                                        .map(contract -> contract.document().sha256())
                                        .orElse(""),
                                definitions.getOrDefault(name, "")));
            }
        });
        return tables;
    }

    /** Everything else. */
    Manifest.Inputs others() {
        Optional<Row> published = lake
                .read(PUBLISHED)
                .filter(functions.col("publication_id").equalTo(publication.id()))
                .select("code_version", "parameters")
                .limit(1)
                .collectAsList()
                .stream()
                .findFirst();
        List<LedgerEntry> held = sources();
        return new Manifest.Inputs(
                published.map(r -> r.getString(0)).orElse(""),
                published.map(r -> parameters(r.getString(1))).orElseGet(TreeMap::new),
                held.stream().map(ReleaseInputs::source).toList(),
                rows(held),
                findings());
    }

    /** The files that the published tables rest on, which more recent ones may have replaced in bronze since. */
    private List<LedgerEntry> sources() {
        FileLedger ledger = FileLedger.read(lake);
        return warehouse.steps().inOrder().stream()
                .filter(step -> publication.find(step.table()).isPresent())
                .flatMap(step -> step.inputs().stream())
                .filter(table -> table.zone() == Zone.BRONZE)
                .distinct()
                .sorted()
                .flatMap(table -> publication.find(table).stream().flatMap(pin -> held(ledger, table, pin).stream()))
                .toList();
    }

    private static List<LedgerEntry> held(FileLedger ledger, TableName table, Publication.Pin pin) {
        return ledger.heldThen(table.table(), pin.contentHash())
                .orElseThrow(() -> new ReleaseException(
                        "the file ledger does not tell which files version %d of %s, which is published, holds; type jobs/tlevels run before the release"
                                .formatted(pin.version(), table)));
    }

    private static SortedMap<String, String> parameters(String json) {
        try {
            return new TreeMap<>(new ObjectMapper().readValue(json, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new ReleaseException("the parameters of the publication are not JSON: " + json, e);
        }
    }

    private static Manifest.SourceFile source(LedgerEntry entry) {
        LedgerEntry.Origin origin = entry.origin().orElseThrow();
        return new Manifest.SourceFile(origin.source(), entry.fileId(), origin.slice());
    }

    private static SortedMap<String, Manifest.SourceRows> rows(List<LedgerEntry> held) {
        SortedMap<String, Manifest.SourceRows> rows = new TreeMap<>();
        held.forEach(entry -> rows.merge(
                entry.origin().orElseThrow().source(),
                new Manifest.SourceRows(
                        entry.result().counts().loaded(),
                        entry.result().counts().quarantined()),
                Manifest.SourceRows::plus));
        return rows;
    }

    /** What the checks found in the run that made each table what is published of it, not in one that failed since. */
    private List<Manifest.QualityFinding> findings() {
        if (!lake.exists(FINDINGS)) {
            return List.of();
        }
        Map<String, String> runs = new HashMap<>();
        for (Row row : lake.read(RUNS)
                .filter("status in ('built', 'resumed', 'unchanged')")
                .orderBy("finished_at")
                .select("step", "run_id", "table_version")
                .collectAsList()) {
            if (isPublished(row.getString(0), row.isNullAt(2) ? 0 : row.getLong(2))) {
                runs.put(row.getString(0), row.getString(1));
            }
        }
        List<Manifest.QualityFinding> findings = new ArrayList<>();
        for (Row row : lake.read(FINDINGS).collectAsList()) {
            String table = row.getAs("table_name");
            if (row.<String>getAs("run_id").equals(runs.get(table))) {
                findings.add(new Manifest.QualityFinding(
                        table,
                        row.getAs("rule"),
                        row.getAs("severity"),
                        row.<Long>getAs("finding_count"),
                        row.getAs("description")));
            }
        }
        findings.sort(
                Comparator.comparing(Manifest.QualityFinding::table).thenComparing(Manifest.QualityFinding::rule));
        return findings;
    }

    private boolean isPublished(String step, long version) {
        return TableName.parse(step)
                .flatMap(publication::find)
                .filter(pin -> version <= pin.version())
                .isPresent();
    }
}
