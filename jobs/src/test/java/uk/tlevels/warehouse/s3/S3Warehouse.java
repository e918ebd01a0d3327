package uk.tlevels.warehouse.s3;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import software.amazon.awssdk.core.sync.RequestBody;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** The places of a warehouse in buckets that nobody else has: landing, bronze, tables (silver, gold, ops). */
public final class S3Warehouse {
    private final S3Server server;
    private final String landing;
    private final String bronze;
    private final String tables;
    private final Map<String, String> settings;

    private S3Warehouse(S3Server server, URI endpoint) {
        this.server = server;
        this.landing = server.bucket();
        this.bronze = server.bucket();
        this.tables = server.bucket();
        Map<String, String> all = new TreeMap<>();
        all.put("landing", "s3a://" + landing + "/in");
        all.put("warehouse.uri", "s3a://" + tables + "/warehouse");
        all.put("warehouse.bronze", "s3a://" + bronze + "/raw");
        all.put("pseudonym.key", TestWarehouse.KEY);
        for (String bucket : List.of(landing, bronze, tables)) {
            server.settings(bucket, endpoint).forEach((name, value) -> all.put("spark.conf.\"" + name + "\"", value));
        }
        this.settings = all;
    }

    /** Fresh buckets of a server. */
    public static S3Warehouse on(S3Server server) {
        return new S3Warehouse(server, server.endpoint());
    }

    /** Fresh buckets of a server that are reached through a proxy before it. */
    public static S3Warehouse through(FaultyProxy proxy, S3Server server) {
        return new S3Warehouse(server, proxy.endpoint());
    }

    /** The bucket of silver, gold and ops. */
    public String tablesBucket() {
        return tables;
    }

    /** Lands a file. */
    public void land(String name, String text) {
        server.client().putObject(put -> put.bucket(landing).key("in/" + name), RequestBody.fromString(text));
    }

    /** Settings by their paths in {@code conf/local.conf}. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Opens it on the shared Spark. */
    public Warehouse open(Progress progress) {
        return open(Map.of(), progress);
    }

    /** Opens it on the shared Spark with some settings changed. */
    public Warehouse open(Map<String, String> changes, Progress progress) {
        SharedSpark.start();
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(changes);
        Settings read = SharedSpark.settings(Path.of("."), all);
        return Warehouse.open(read, Contracts.read(Schemas.folder()), progress, Clock.systemUTC());
    }

    /** Takes in what has landed. */
    public void ingest(Warehouse warehouse) {
        warehouse.ingest(new ArrayList<>(List.of(settings.get("landing"))));
    }

    /** Some columns of the newest version of a table, as text, in order. */
    public List<String> values(Warehouse warehouse, String table, String... columns) {
        Dataset<Row> rows = warehouse
                .lake()
                .spark()
                .read()
                .format("delta")
                .load(warehouse.lake().path(TableName.of(table)));
        return TestWarehouse.values(rows, columns);
    }
}
