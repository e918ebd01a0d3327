package uk.tlevels.warehouse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.benchmark.process.Usage;

/** On a stand-in for the product: what is measured is the bench. */
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void a_row_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Bench.of(Set.of("sql", "sequel"), BigDecimal.TEN, folder, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sequel: there is no such row; there are demo, demo-small, archive, ")
                .hasMessageEndingWith("ingest-csv, ingest-xml, duckdb");
    }

    @Test
    void a_launcher_without_a_jar_is_refused() {
        assertThatThrownBy(() -> BuiltCopy.of(folder.resolve("tlevels"), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("tlevels-warehouse.jar yet", "build it");
    }

    @Test
    void commands_run_with_a_key_and_the_row_s_own_variables_and_other_exit_codes_are_failures()
            throws IOException, InterruptedException {
        BuiltCopy site = site("echo $1 $TLEVELS_PSEUDONYM_KEY $TLEVELS_PROFILE $TLEVELS_NO_BUILD; exit ${2:-0}");

        Usage usage = site.run("here", Call.of("run").large());
        site.run("here", Call.wrong("run", "2").with("TLEVELS_PSEUDONYM_KEY", ""));

        assertThat(usage.wallSeconds()).isPositive();
        assertThat(Files.readAllLines(site.folder("here").resolveSibling("output.txt")))
                .containsExactly("run the key of a benchmark over made-up people large 1", "run 1");
        assertThatThrownBy(() -> site.run("here", Call.of("run", "1")))
                .hasMessageStartingWith("'tlevels run 1' ended with exit code 1; see ");
    }

    @Test
    void the_nation_is_made_once_and_copied_for_rows_that_change_it() throws IOException, InterruptedException {
        BuiltCopy site = site("echo $1; mkdir -p warehouse/gold && echo rows > warehouse/gold/part");

        site.copyNation("forget");
        Files.writeString(site.folder("forget").resolve("warehouse/gold/part"), "changed");
        site.copyNation("maintain");

        assertThat(site.folder("maintain").resolve("warehouse/gold/part")).hasContent("rows");
        assertThat(Files.readAllLines(site.folder("forget").resolveSibling("output.txt")))
                .containsExactly("demo");
    }

    @Test
    void a_sample_says_all_that_is_known() {
        Sample sample = Sample.of(new Usage(1.5, 2.5, java.util.OptionalLong.of(3_000_000_000L)));

        assertThat(sample.values())
                .isEqualTo(Map.of(Quantity.CPU_SECONDS, 1.5, Quantity.WALL_SECONDS, 2.5, Quantity.PEAK_GIGABYTES, 3.0));
        assertThat(sample.compared()).isEqualTo(List.of());
    }

    private BuiltCopy site(String script) throws IOException {
        Path launcher = folder.resolve("jobs/tlevels");
        Files.createDirectories(folder.resolve("jobs/target"));
        Files.writeString(folder.resolve("jobs/target/tlevels-warehouse.jar"), "");
        Files.writeString(launcher, "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        return BuiltCopy.of(launcher, folder.resolve("bench"));
    }
}
