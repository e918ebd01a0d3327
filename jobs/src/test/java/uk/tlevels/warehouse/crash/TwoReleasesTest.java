package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.cli.TlevelsProcess;
import uk.tlevels.warehouse.release.SmallResults;

@Tag("spark")
@Tag("long")
class TwoReleasesTest {
    @TempDir
    Path folder;

    @Test
    void of_two_releases_at_once_one_waits_and_each_writes_a_version_of_its_own()
            throws IOException, InterruptedException {
        SmallResults.copy(folder);
        List<TlevelsProcess> both = List.of(start(), start("--draft"));
        for (TlevelsProcess release : both) {
            assertThat(release.exitCode(10)).as(release.output()).isZero();
        }

        assertThat(List.of(both.get(0).output(), both.get(1).output()))
                .filteredOn(output -> output.contains("waiting    for release since"))
                .hasSize(1);
        List<String> versions = versions();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0)).matches("1-provisional(-draft)?");
        assertThat(versions.get(1)).matches("2-provisional(-draft)?");
        assertThat(files(versions.get(1)).keySet())
                .as("the second tells what changed since the first")
                .contains("quality/revisions.csv")
                .containsAll(files(versions.get(0)).keySet());
        assertThat(files(versions.get(0)).get("data/tlevel_results_overall.csv"))
                .isEqualTo(files(versions.get(1)).get("data/tlevel_results_overall.csv"));
    }

    private Map<String, String> files(String version) {
        return SmallResults.files(period().resolve(version));
    }

    private List<String> versions() throws IOException {
        try (Stream<Path> versions = Files.list(period())) {
            return versions.map(version -> version.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private Path period() {
        return folder.resolve("warehouse/releases/tlevel-results/2022-23");
    }

    private TlevelsProcess start(String... options) throws IOException {
        return TlevelsProcess.start(folder, Map.of(), SmallResults.command(folder.resolve("warehouse"), options));
    }
}
