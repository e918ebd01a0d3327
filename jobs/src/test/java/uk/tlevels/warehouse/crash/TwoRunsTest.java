package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.cli.TlevelsProcess;

@Tag("spark")
class TwoRunsTest {
    @TempDir
    Path folder;

    @Test
    void of_two_runs_at_once_one_does_the_work_and_the_other_waits_and_finds_nothing_to_do()
            throws IOException, InterruptedException {
        SmallLanding.land(LandingFolder.in(folder.resolve("landing")));
        List<TlevelsProcess> both =
                List.of(SmallLanding.start(folder, List.of("run")), SmallLanding.start(folder, List.of("run")));
        for (TlevelsProcess run : both) {
            assertThat(run.exitCode(10)).as(run.output()).isEqualTo(3);
        }

        List<String> said = List.of(both.get(0).output(), both.get(1).output());
        assertThat(said)
                .filteredOn(output -> output.contains("published  publication 1"))
                .hasSize(1);
        assertThat(said)
                .filteredOn(output -> output.contains("published  nothing new, publication 1 stands"))
                .singleElement()
                .satisfies(output -> assertThat(output)
                        .contains("waiting    for run since")
                        .contains("0 loaded, 3 taken in before"));
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            assertThat(warehouse.values("ops.file_ledger", "file_name"))
                    .containsExactly("one.xml", "registrations.csv", "stranger.csv", "ukrlp_20230901.csv");
        }
    }
}
