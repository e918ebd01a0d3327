package uk.tlevels.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.crash.SmallLanding;
import uk.tlevels.warehouse.crash.WarehouseState;
import uk.tlevels.warehouse.s3.S3Server;

/** The packaged jar, submitted to a Spark of its own processes, over a bucket. */
@Tag("spark")
@Tag("long")
class StandaloneClusterIT {
    private static final List<String> TABLES = List.of("silver.learner", "gold.policy_values", "gold.starts");
    private static final Path CONF = Path.of("..", "conf").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void a_cluster_that_loses_a_worker_in_mid_job_makes_the_same_tables_as_one_process()
            throws IOException, InterruptedException {
        S3Server store = S3Server.shared();
        String bucket = store.bucket();
        upload(store, bucket);
        WarehouseState undisturbed = onOneMachine(store, bucket);

        try (StandaloneCluster cluster = StandaloneCluster.start(folder, environment(store, bucket))) {
            Process driver =
                    cluster.submit(arguments("--conf", CONF.resolve("s3.conf").toString()));
            cluster.await("driver", "loaded ", 3);
            cluster.kill(1);

            assertThat(driver.waitFor(10, TimeUnit.MINUTES))
                    .as(cluster.said("driver"))
                    .isTrue();
            assertThat(driver.exitValue()).as(cluster.said("driver")).isEqualTo(3);
            assertThat(cluster.said("driver"))
                    .contains("published  publication 1")
                    .doesNotContain(S3Server.SECRET_KEY);
            assertThat(cluster.said("worker1")).contains("Asked to launch executor");
            assertThat(cluster.said("worker2")).contains("Asked to launch executor");
            assertThat(cluster.said("master")).contains("Removing worker");
        }
        assertThat(state(store, bucket)).isEqualTo(undisturbed);
    }

    @Test
    void a_cluster_refuses_places_on_the_disk_of_the_driver() throws IOException, InterruptedException {
        try (StandaloneCluster cluster =
                StandaloneCluster.start(folder, Map.of("TLEVELS_PSEUDONYM_KEY", TestWarehouse.KEY))) {
            Process driver = cluster.submit(arguments());

            assertThat(driver.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(driver.exitValue()).as(cluster.said("driver")).isEqualTo(2);
            assertThat(cluster.said("driver"))
                    .contains("bronze is warehouse/bronze, a path of this machine, but the work is done on a cluster:"
                            + " give a bucket, or set storage.shared-disk=true");
        }
    }

    /** The same files with the times that the store gave them: a file without a date of its own counts from there. */
    private WarehouseState onOneMachine(S3Server store, String bucket) throws IOException {
        try (TestWarehouse warehouse = TestWarehouse.in(folder.resolve("local"))) {
            SmallLanding.land(warehouse.landing());
            for (S3Object object : store.client()
                    .listObjectsV2(list -> list.bucket(bucket).prefix("landing/"))
                    .contents()) {
                String name = object.key().substring("landing/".length());
                Files.setLastModifiedTime(
                        warehouse.landing().root().resolve(name), FileTime.from(object.lastModified()));
            }
            warehouse.run(TABLES.toArray(String[]::new));
            return WarehouseState.of(warehouse);
        }
    }

    private WarehouseState state(S3Server store, String bucket) {
        Map<String, String> overrides = new TreeMap<>(Map.of("warehouse.uri", "s3a://" + bucket + "/warehouse"));
        store.settings(bucket).forEach((name, value) -> overrides.put("spark.conf.\"" + name + "\"", value));
        try (TestWarehouse warehouse =
                TestWarehouse.in(folder.resolve("look"), Contracts.read(Schemas.folder()), overrides)) {
            return WarehouseState.of(warehouse);
        }
    }

    private void upload(S3Server store, String bucket) throws IOException {
        Path landing = folder.resolve("upload");
        SmallLanding.land(LandingFolder.in(landing));
        for (Path file : files(landing)) {
            store.client()
                    .putObject(
                            put -> put.bucket(bucket).key("landing/" + file.getFileName()), RequestBody.fromFile(file));
        }
    }

    private static List<Path> files(Path landing) throws IOException {
        try (Stream<Path> files = Files.list(landing)) {
            return files.toList();
        }
    }

    private static Map<String, String> environment(S3Server store, String bucket) {
        return Map.of(
                "TLEVELS_PSEUDONYM_KEY",
                TestWarehouse.KEY,
                "TLEVELS_BUCKET",
                bucket,
                "TLEVELS_S3_PATH_STYLE",
                "true",
                "AWS_ENDPOINT_URL_S3",
                store.endpoint().toString(),
                "AWS_REGION",
                "eu-west-2",
                "AWS_ACCESS_KEY_ID",
                S3Server.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY",
                S3Server.SECRET_KEY);
    }

    private static List<String> arguments(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(settings));
        arguments.addAll(List.of("--conf", CONF.resolve("cluster.conf").toString()));
        TABLES.forEach(table -> arguments.addAll(List.of("--select", table)));
        return arguments;
    }
}
