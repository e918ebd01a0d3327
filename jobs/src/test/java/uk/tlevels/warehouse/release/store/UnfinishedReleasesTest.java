package uk.tlevels.warehouse.release.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.Hadoop;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;

/** What upkeep does about the folders that killed releases left. */
class UnfinishedReleasesTest {
    private static final Instant NOW = Instant.parse("2024-09-01T12:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @TempDir
    private Path releases;

    @Test
    void a_version_without_a_manifest_goes_when_nothing_was_written_to_it_for_long() throws IOException {
        Path old = file("results/2022-23/1-provisional/data/a.csv", YESTERDAY.minusSeconds(1));
        Path young = file("results/2022-23/2-revised/data/a.csv", YESTERDAY.plusSeconds(1));
        file("results/2022-23/2-revised/data/b.csv", YESTERDAY.minusSeconds(1));
        Path empty = Files.createDirectories(releases.resolve("results/2021-22/1"));
        Files.setLastModifiedTime(empty, FileTime.from(YESTERDAY.minusSeconds(1)));

        assertThat(remove(Mode.DELETE)).isEqualTo(new Freed(1, 4));

        assertThat(old.getParent().getParent()).doesNotExist();
        assertThat(empty).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void versions_with_a_manifest_and_what_is_no_version_stay() throws IOException {
        Path finished = file("results/2022-23/1/data/a.csv", YESTERDAY.minusSeconds(1));
        file("results/2022-23/1/manifest.json", YESTERDAY.minusSeconds(1));
        Path notes = file("results/2022-23/notes/a.txt", YESTERDAY.minusSeconds(1));
        Path above = file("results/1/a.txt", YESTERDAY.minusSeconds(1));

        assertThat(remove(Mode.DELETE)).isEqualTo(Freed.NOTHING);

        assertThat(finished).exists();
        assertThat(notes).exists();
        assertThat(above).exists();
    }

    @Test
    void a_rehearsal_counts_and_deletes_nothing() throws IOException {
        Path old = file("results/2022-23/1-provisional/data/a.csv", YESTERDAY.minusSeconds(1));

        assertThat(remove(Mode.REHEARSE)).isEqualTo(new Freed(1, 4));

        assertThat(old).exists();
    }

    @Test
    void a_warehouse_without_releases_has_nothing_to_clear() {
        assertThat(new UnfinishedReleases(
                                Hadoop.local(), releases.resolve("none").toUri().toString())
                        .remove(YESTERDAY, Mode.DELETE))
                .isEqualTo(Freed.NOTHING);
    }

    private Freed remove(Mode mode) {
        return new UnfinishedReleases(Hadoop.local(), releases.toUri().toString()).remove(YESTERDAY, mode);
    }

    private Path file(String name, Instant written) throws IOException {
        Path file = releases.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "rows");
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
