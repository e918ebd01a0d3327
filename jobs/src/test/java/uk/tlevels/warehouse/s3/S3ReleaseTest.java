package uk.tlevels.warehouse.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.maintenance.Maintenance;
import uk.tlevels.warehouse.maintenance.Retention;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.ReleaseReport;
import uk.tlevels.warehouse.release.ReleaseReport.Outcome;
import uk.tlevels.warehouse.release.ReleaseRequest.Access;
import uk.tlevels.warehouse.release.SmallResults;
import uk.tlevels.warehouse.release.definition.PublicationStatus;

/** A release of a warehouse in buckets. */
@Tag("spark")
@Tag("long")
class S3ReleaseTest {
    private static final S3Server SERVER = S3Server.shared();
    private static final Pattern TABLE_HASH = Pattern.compile("\"content_hash\" : \"[0-9a-f]{64}\"");
    private static final String FOLDER = "warehouse/releases/tlevel-results/2022-23/";

    private static S3Warehouse remote;
    private static Warehouse warehouse;
    private static ReleaseReport made;

    @BeforeAll
    static void make() {
        remote = S3Warehouse.on(SERVER);
        SmallResults.land(remote::land);
        warehouse = remote.open(Progress.silent());
        SmallResults.publish(warehouse);
        made = SmallResults.releases(warehouse).make(SmallResults.edition(PublicationStatus.PROVISIONAL));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void it_has_the_bytes_that_it_has_on_a_local_disk(@TempDir Path folder) {
        try (TestWarehouse local = TestWarehouse.in(SmallResults.copy(folder))) {
            SmallResults.releases(local.warehouse()).make(SmallResults.edition(PublicationStatus.PROVISIONAL));
        }

        assertThat(made.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(made.place()).isEqualTo("s3a://" + remote.tablesBucket() + "/" + FOLDER + "1-provisional");
        Map<String, String> here = SmallResults.files(folder.resolve(FOLDER + "1-provisional"));
        Map<String, String> there = objects(FOLDER + "1-provisional/");
        assertThat(there).containsOnlyKeys(here.keySet());
        // by name, so that a failure does not print the bytes of every file
        assertThat(here.keySet())
                .filteredOn(file -> !same(here.get(file), there.get(file)))
                .isEmpty();
    }

    @Test
    void it_is_made_again_from_its_manifest_and_found_when_asked_for_again() {
        assertThat(SmallResults.releases(warehouse).rebuild(SmallResults.FIRST).differences())
                .isEmpty();
        assertThat(SmallResults.releases(warehouse)
                        .make(SmallResults.edition(PublicationStatus.PROVISIONAL))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void an_embargo_that_a_bucket_cannot_keep_is_refused_before_anything_is_written() {
        Map<String, String> before = objects(FOLDER);

        assertThatThrownBy(() -> SmallResults.releases(warehouse)
                        .make(SmallResults.edition(PublicationStatus.PROVISIONAL, Access.EMBARGO)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(
                        "--embargo gives files to their owner only",
                        "s3a://" + remote.tablesBucket(),
                        "make a draft with --draft");
        assertThat(objects(FOLDER)).isEqualTo(before);
    }

    @Test
    void what_a_killed_release_left_goes_with_upkeep_and_the_version_stays() {
        SERVER.client()
                .putObject(
                        put -> put.bucket(remote.tablesBucket()).key(FOLDER + "9-revised/data/a.csv"),
                        software.amazon.awssdk.core.sync.RequestBody.fromString("rows"));
        Map<String, String> version = objects(FOLDER + "1-provisional/");

        Maintenance.of(warehouse).run(Retention.days(1), Mode.DELETE);
        assertThat(objects(FOLDER + "9-revised/")).hasSize(1);
        Maintenance.of(warehouse).run(Retention.days(0), Mode.DELETE);

        assertThat(objects(FOLDER + "9-revised/")).isEmpty();
        assertThat(objects(FOLDER + "1-provisional/")).isEqualTo(version);
    }

    /** Whether the bytes are the same but for hashes of tables, which each warehouse keys by its own secret. */
    private static boolean same(String here, String there) {
        return TABLE_HASH
                .matcher(here)
                .replaceAll("")
                .equals(TABLE_HASH.matcher(there).replaceAll(""));
    }

    private static Map<String, String> objects(String prefix) {
        Map<String, String> objects = new TreeMap<>();
        for (S3Object object : SERVER.client()
                .listObjectsV2(list -> list.bucket(remote.tablesBucket()).prefix(prefix))
                .contents()) {
            byte[] bytes = SERVER.client()
                    .getObjectAsBytes(get -> get.bucket(remote.tablesBucket()).key(object.key()))
                    .asByteArray();
            if (!object.key().endsWith("/")) {
                objects.put(object.key().substring(prefix.length()), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return objects;
    }
}
