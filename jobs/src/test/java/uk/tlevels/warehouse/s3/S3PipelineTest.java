package uk.tlevels.warehouse.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.LakeException;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.s3.FaultyProxy.Fault;

/** The pipeline on {@code s3a:} paths of a real server. */
@Tag("spark")
class S3PipelineTest {
    private static final S3Server SERVER = S3Server.shared();
    private static final String BARNSLEY = "10000536";

    /** What has rows of every file of {@link #landAll}, with all that it is computed from. */
    private static final String[] TABLES = {"gold.results_headline", "gold.placements", "gold.starts"};

    @Test
    void the_whole_pipeline_on_buckets_makes_the_tables_that_it_makes_on_a_local_disk(@TempDir Path folder) {
        S3Warehouse remote = S3Warehouse.on(SERVER);
        landAll(remote::land);
        try (Warehouse warehouse = remote.open(Progress.silent());
                TestWarehouse local = TestWarehouse.in(folder)) {
            landAll(local.landing()::land);

            RunOptions tables =
                    new RunOptions(Arrays.stream(TABLES).map(TableName::of).collect(Collectors.toSet()), false);

            assertThat(warehouse.run(tables).published()).isTrue();
            assertThat(local.run(TABLES).published()).isTrue();

            Map<TableName, String> hashes = hashes(warehouse);
            assertThat(hashes).hasSizeGreaterThan(10).isEqualTo(hashes(local.warehouse()));
            assertThat(warehouse.run(tables).published())
                    .as("a second publication of the same files")
                    .isFalse();
        }
    }

    @Test
    void resubmitted_return_replaces_only_its_slice() {
        S3Warehouse remote = S3Warehouse.on(SERVER);
        remote.land("barnsley.xml", ilr(BARNSLEY, "2023-12-06T09:00:00", "A1", "A2"));
        remote.land("other.xml", ilr("10009999", "2023-12-06T09:00:00", "B1"));
        try (Warehouse warehouse = remote.open(Progress.silent())) {
            remote.ingest(warehouse);
            remote.land("barnsley again.xml", ilr(BARNSLEY, "2023-12-06T17:00:00", "A2", "A3"));
            remote.ingest(warehouse);

            assertThat(remote.values(warehouse, "bronze.ilr", "source_slice", "learn_ref_number"))
                    .containsExactly("10000536/2324/R04|A2", "10000536/2324/R04|A3", "10009999/2324/R04|B1");
        }
    }

    @Test
    @Timeout(180)
    void a_store_that_goes_away_in_the_middle_of_a_load_and_comes_back_loses_and_doubles_nothing() {
        S3Warehouse remote = S3Warehouse.on(SERVER);
        remote.land("barnsley.xml", ilr(BARNSLEY, "2023-12-06T09:00:00", "A1", "A2"));
        remote.land("registrations.csv", registrations(20));
        AtomicReference<CompletableFuture<Void>> back = new AtomicReference<>();
        Executor later = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);
        try (Warehouse warehouse = remote.open(new AtFirstLoad(() -> {
            SERVER.stop();
            back.set(CompletableFuture.runAsync(SERVER::start, later));
        }))) {
            remote.ingest(warehouse);

            assertThat(back.get()).as("the store came back").succeedsWithin(1, TimeUnit.MINUTES);
            assertThat(remote.values(warehouse, "bronze.ilr", "learn_ref_number"))
                    .containsExactly("A1", "A2");
            assertThat(remote.values(warehouse, "bronze.registrations", "uln")).hasSize(20);
            assertThat(remote.values(warehouse, "ops.file_ledger", "file_name"))
                    .containsExactly("barnsley.xml", "registrations.csv");
        }
    }

    @Test
    void slow_and_cut_connections_and_lost_answers_to_commits_lose_and_double_nothing() {
        try (FaultyProxy proxy = FaultyProxy.before(SERVER.endpoint())) {
            S3Warehouse remote = S3Warehouse.through(proxy, SERVER);
            remote.land("registrations.csv", registrations(500));
            try (Warehouse warehouse = remote.open(Progress.silent())) {
                Fault cut = Fault.cut(2_000, 10);
                Fault slow = Fault.slow(Duration.ofMillis(20));
                Fault lost =
                        Fault.loseAnswers(request -> request.startsWith("PUT ") && request.contains("/_delta_log/"), 2);
                proxy.set(chunk -> slow.passes(chunk) && cut.passes(chunk) && lost.passes(chunk));
                remote.ingest(warehouse);
                assertThat(proxy.struck()).as("connections cut").isGreaterThan(2);
                proxy.set(Fault.none());

                assertThat(remote.values(warehouse, "bronze.registrations", "uln"))
                        .hasSize(500);
                assertThat(remote.values(warehouse, "ops.file_ledger", "file_name"))
                        .containsExactly("registrations.csv");
            }
        }
    }

    @Test
    void an_upload_that_was_never_finished_is_no_part_of_any_table() {
        S3Warehouse remote = S3Warehouse.on(SERVER);
        remote.land("registrations.csv", registrations(3));
        String key = "warehouse/ops/file_ledger/_delta_log/00000000000000000000.json";
        String upload = SERVER.client()
                .createMultipartUpload(
                        create -> create.bucket(remote.tablesBucket()).key(key))
                .uploadId();
        SERVER.client()
                .uploadPart(
                        part -> part.bucket(remote.tablesBucket())
                                .key(key)
                                .uploadId(upload)
                                .partNumber(1),
                        RequestBody.fromString("half of a comm"));
        try (Warehouse warehouse = remote.open(Progress.silent())) {
            remote.ingest(warehouse);

            assertThat(remote.values(warehouse, "ops.file_ledger", "file_name")).containsExactly("registrations.csv");
        }
    }

    @Test
    @Timeout(60)
    void a_bucket_that_is_not_there_is_named_at_once() {
        assertThatThrownBy(() -> opened(Map.of("warehouse.ops", "s3a://no-such-bucket-of-ours/ops"), Map.of()))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("there is no bucket 'no-such-bucket-of-ours' at " + SERVER.endpoint());
    }

    @Test
    @Timeout(60)
    void a_name_that_no_bucket_can_have_is_named() {
        assertThatThrownBy(() -> opened(Map.of("warehouse.ops", "s3a://in/ops"), Map.of()))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("bucket 'in'")
                .hasMessageContaining("name");
    }

    @Test
    @Timeout(60)
    void wrong_credentials_are_named_at_once_and_not_shown() {
        assertThatThrownBy(() -> opened(
                        Map.of("warehouse.ops", "s3a://ops-of-another/ops"), Map.of("secret.key", "not the secret")))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith(SERVER.endpoint() + " refuses bucket 'ops-of-another'")
                .hasMessageContaining("AWS_SECRET_ACCESS_KEY")
                .hasMessageNotContaining("not the secret");
    }

    @Test
    @Timeout(60)
    void an_endpoint_that_does_not_answer_is_named_at_once() {
        assertThatThrownBy(() -> opened(
                        Map.of("warehouse.ops", "s3a://ops-elsewhere/ops"),
                        Map.of("endpoint", "http://127.0.0.1:" + FreePort.find())))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("cannot reach http://127.0.0.1:");
    }

    @Test
    void a_store_without_conditional_puts_is_refused_unless_one_writer_is_promised() {
        S3Warehouse remote = S3Warehouse.on(SERVER);
        Map<String, String> deaf = new TreeMap<>(Map.of(
                "spark.conf.\"spark.hadoop.fs.s3a.bucket.%s.%s\""
                        .formatted(remote.tablesBucket(), DeafToConditions.SETTING.substring("fs.s3a.".length())),
                DeafToConditions.class.getName()));

        assertThatThrownBy(() -> remote.open(deaf, Progress.silent()))
                .isInstanceOf(LakeException.class)
                .hasMessageContainingAll(remote.tablesBucket(), "If-None-Match", "--single-writer");
        deaf.put("storage.single-writer", "true");
        remote.open(deaf, Progress.silent()).close();
    }

    @Test
    @Timeout(60)
    void a_landing_bucket_that_is_not_there_is_named() {
        S3Warehouse remote = S3Warehouse.on(SERVER);
        try (Warehouse warehouse = remote.open(Progress.silent())) {
            String elsewhere = remote.settings().get("landing").replace("s3a://", "s3a://no-");
            assertThatThrownBy(() -> warehouse.ingest(List.of(elsewhere)))
                    .isInstanceOf(LakeException.class)
                    .hasMessageStartingWith("landing: ");
        }
    }

    /** Opens a warehouse with one zone in another bucket, which has settings of its own. */
    private static Warehouse opened(Map<String, String> zone, Map<String, String> own) {
        String bucket = zone.values().iterator().next().replaceAll("s3a://([^/]+)/.*", "$1");
        Map<String, String> changes = new TreeMap<>(zone);
        SERVER.settings(bucket).forEach((name, value) -> changes.put(quoted(name), value));
        own.forEach((name, value) -> changes.put(quoted("spark.hadoop.fs.s3a.bucket." + bucket + "." + name), value));
        return S3Warehouse.on(SERVER).open(changes, Progress.silent());
    }

    private static String quoted(String sparkSetting) {
        return "spark.conf.\"" + sparkSetting + "\"";
    }

    private static Map<TableName, String> hashes(Warehouse warehouse) {
        Map<TableName, String> hashes = new TreeMap<>();
        Publication.latest(warehouse.lake()).tables().forEach((table, pin) -> {
            if (table.zone() == Zone.SILVER || table.zone() == Zone.GOLD) {
                hashes.put(table, pin.contentHash());
            }
        });
        return hashes;
    }

    private static void landAll(BiConsumer<String, String> landing) {
        CsvFile results = CsvFile.overallResults();
        List<String> learners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            results.row(
                    "ULN", Ulns.valid(i), "Core result", List.of("A*", "B", "E").get(i % 3));
            learners.add(learner("L" + i, Ulns.valid(100 + i), tLevel("60358294", 2023)));
        }
        landing.accept("results/AOR_17082023083000.csv", results.text());
        landing.accept("ukrlp_20230901.csv", CsvFile.ukrlp().row().text());
        landing.accept("registrations.csv", registrations(20));
        landing.accept("ilr/one.xml", new IlrReturn(BARNSLEY, 2023, "2024-10-06T09:00:00", learners).xml());
    }

    private static String registrations(int rows) {
        CsvFile file = CsvFile.registrations();
        for (int i = 0; i < rows; i++) {
            file.row("ULN", Ulns.valid(100 + i));
        }
        return file.text();
    }

    private static String ilr(String ukprn, String prepared, String... references) {
        List<String> learners = new ArrayList<>();
        for (int i = 0; i < references.length; i++) {
            learners.add(learner(references[i], Ulns.valid(i), tLevel("60358294", 2023)));
        }
        return new IlrReturn(ukprn, 2023, prepared, learners).xml();
    }
}
