package uk.tlevels.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.lake.store.Faults;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.maintenance.Maintenance;
import uk.tlevels.warehouse.maintenance.Retention;
import uk.tlevels.warehouse.release.ReleaseReport.Outcome;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.store.ReleaseException;
import uk.tlevels.warehouse.release.store.ReleaseFolder;

/** A machine that dies at any step of the writing of a release, and a release after it. */
@Tag("spark")
class ReleaseDeathTest {
    private static final String PERIOD = "2022-23";
    private static final String VERSION = PERIOD + "/1-provisional";

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;
    private static Map<String, String> undisturbed;
    private static Manifest manifest;
    private static SortedMap<String, byte[]> contents;

    /** What a death leaves of the file that is being written. */
    private enum Remains {
        NOTHING,
        A_TORN_FILE
    }

    /** Dies at one write: from then on nothing is written or read. */
    private static final class Death implements Faults.Fault {
        private final int at;
        private final Remains remains;
        private final List<Path> writes = new ArrayList<>();
        private boolean dead;

        Death(int at, Remains remains) {
            this.at = at;
            this.remains = remains;
        }

        @Override
        public void before(Faults.Operation operation, org.apache.hadoop.fs.Path path) throws IOException {
            if (!dead && operation == Faults.Operation.WRITE) {
                Path file = Path.of(path.toUri().getPath());
                dead = writes.size() == at;
                writes.add(file);
                // a rename happens or does not; a file may be there in part
                if (dead && remains == Remains.A_TORN_FILE && !file.endsWith(Manifest.FILE)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, new byte[] {'{'});
                }
            }
            if (dead) {
                throw new IOException("the machine is dead");
            }
        }
    }

    @BeforeAll
    static void makeUndisturbed() {
        warehouse = TestWarehouse.in(SmallResults.copy(folder));
        manifest = SmallResults.releases(warehouse.warehouse())
                .make(SmallResults.edition(PublicationStatus.PROVISIONAL))
                .manifest();
        undisturbed = SmallResults.files(
                folder.resolve("warehouse/releases").resolve(SmallResults.NAME).resolve(VERSION));
        contents = new TreeMap<>();
        undisturbed.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.ISO_8859_1)));
        contents.remove(Manifest.FILE);
    }

    @AfterEach
    void mend() {
        Faults.none();
    }

    @ParameterizedTest
    @EnumSource
    void after_a_death_at_any_write_no_version_shows_and_the_next_release_is_whole(Remains remains) {
        Death none = new Death(Integer.MAX_VALUE, remains);
        Faults.let(none);
        write(folder.resolve(remains + "-none"));
        assertThat(none.writes)
                .as("each file, and the manifest under two names")
                .hasSize(contents.size() + 2);
        assertThat(none.writes.get(none.writes.size() - 1)).endsWithRaw(Path.of(Manifest.FILE));

        IntStream.range(0, none.writes.size()).forEach(at -> {
            Path place = folder.resolve(remains + "-" + at);
            Faults.let(new Death(at, remains));
            assertThatThrownBy(() -> write(place)).as("death at write %d", at).isInstanceOf(ReleaseException.class);
            Faults.none();
            assertThat(releases(place).versions(PERIOD))
                    .as("after death at write %d", at)
                    .isEmpty();

            write(place);

            assertThat(SmallResults.files(place.resolve(SmallResults.NAME).resolve(VERSION)))
                    .as("after death at write %d", at)
                    .isEqualTo(undisturbed);
        });
    }

    @Test
    void what_stops_a_release_before_its_manifest_keeps_it_from_showing() {
        Path place = folder.resolve("overtaken");

        assertThatThrownBy(() -> releases(place).write(VERSION, contents, manifest, () -> {
                    throw new IllegalStateException("another process took over");
                }))
                .hasMessage("another process took over");

        assertThat(releases(place).versions(PERIOD)).isEmpty();
        assertThat(place.resolve(SmallResults.NAME).resolve(VERSION)).isNotEmptyDirectory();
    }

    @Test
    void a_release_of_a_warehouse_on_a_disk_that_dies_is_made_by_the_next_command_and_nothing_is_left_over() {
        Path place = folder.resolve("dying");
        try (TestWarehouse dying = TestWarehouse.in(
                folder,
                Contracts.read(Schemas.folder()),
                Map.of("warehouse.releases", Faults.SCHEME + ":" + place.toAbsolutePath()))) {
            Releases releases = SmallResults.releases(dying.warehouse());
            Faults.let(new Death(contents.size() / 2, Remains.A_TORN_FILE));
            assertThatThrownBy(() -> releases.make(SmallResults.edition(PublicationStatus.PROVISIONAL)))
                    .isInstanceOf(ReleaseException.class)
                    .hasMessageContaining("1-provisional was not written to its end: the machine is dead");
            Faults.none();
            Path version = place.resolve(SmallResults.NAME).resolve(VERSION);
            assertThat(version).isNotEmptyDirectory();
            assertThatThrownBy(() -> releases.rebuild(SmallResults.FIRST)).isInstanceOf(IllegalArgumentException.class);

            Maintenance.of(dying.warehouse()).run(Retention.days(7), Mode.DELETE);
            assertThat(version).as("it may yet be being written").exists();
            Maintenance.of(dying.warehouse()).run(Retention.days(0), Mode.DELETE);
            assertThat(version).doesNotExist();

            assertThat(releases.make(SmallResults.edition(PublicationStatus.PROVISIONAL))
                            .outcome())
                    .isEqualTo(Outcome.WRITTEN);
            Maintenance.of(dying.warehouse()).run(Retention.days(0), Mode.DELETE);
            assertThat(SmallResults.files(version).get("data/tlevel_results_core.csv"))
                    .isEqualTo(undisturbed.get("data/tlevel_results_core.csv"));
            assertThat(SmallResults.files(version).keySet()).isEqualTo(undisturbed.keySet());
        }
    }

    private static void write(Path place) {
        releases(place).write(VERSION, contents, manifest, () -> {});
    }

    private static ReleaseFolder releases(Path place) {
        return new ReleaseFolder(
                warehouse.lake().hadoop(),
                java.net.URI.create(Faults.SCHEME + ":" + place.toAbsolutePath()),
                SmallResults.NAME);
    }
}
