package uk.tlevels.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.config.SettingsException;

class WatchedTest {
    /** A line of the format: https://prometheus.io/docs/instrumenting/exposition_formats/ . */
    private static final Pattern SAMPLE =
            Pattern.compile("[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [0-9.E]+");

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void metrics_say_what_the_last_command_of_each_name_did() throws IOException {
        Path file = folder.resolve("tlevels.prom");
        try (LedgerRows ledgers = new LedgerRows(folder, Map.of("watch.metrics-file", file.toString()))) {
            ledgers.command("run", 0, "2024-01-01T00:00:00Z", "2024-01-01T00:10:00Z");
            ledgers.file("ilr", "10000001/2324/R04", "2023-12-01", "loaded", 40, "2024-01-01T00:05:00Z");
            ledgers.step("a", "gold.starts", "built", 7, "2024-01-01T00:06:00Z");
            ledgers.finding("a", "gold.starts", "odd", "warning", 3, "2024-01-01T00:06:01Z");
            ledgers.command("run", 1, "2024-02-01T00:00:00Z", "2024-02-01T00:01:40Z");
            ledgers.file("ilr", "10000001/2324/R05", "2024-01-30", "loaded", 50, "2024-02-01T00:00:05Z");
            ledgers.file("ilr", "10000002/2324/R05", "2024-01-30", "refused", 0, "2024-02-01T00:00:05Z");
            ledgers.step("b", "gold.starts", "unchanged", 7, "2024-02-01T00:00:30Z");
            ledgers.finding("b", "gold.starts", "odd", "warning", 4, "2024-02-01T00:00:31Z");
            ledgers.step("b", "gold.results", "failed", 0, "2024-02-01T00:00:30Z");
            ledgers.finding("b", "gold.results", "key", "error", 1, "2024-02-01T00:00:31Z");

            assertThat(recorded(ledgers, 0)).isZero();

            assertThat(Files.readAllLines(file))
                    .allSatisfy(line -> assertThat(line)
                            .matches(text -> text.startsWith("# ")
                                    || SAMPLE.matcher(text).matches()))
                    .contains(
                            "tlevels_command_exit_code{command=\"run\"} 1.0",
                            "tlevels_command_exit_code{command=\"maintain\"} 0.0",
                            "tlevels_command_duration_seconds{command=\"run\"} 100.0",
                            "tlevels_command_last_success_timestamp_seconds{command=\"run\"} 1.7040678E9",
                            "tlevels_command_files{command=\"run\",outcome=\"loaded\"} 1.0",
                            "tlevels_command_files{command=\"run\",outcome=\"refused\"} 1.0",
                            "tlevels_command_rows_loaded{command=\"run\"} 50.0",
                            "tlevels_command_rows_set_aside{command=\"run\"} 1.0",
                            "tlevels_command_read_bytes{command=\"run\"} 5000.0",
                            "tlevels_command_tables{command=\"run\",status=\"unchanged\"} 1.0",
                            "tlevels_command_tables{command=\"run\",status=\"failed\"} 1.0",
                            "tlevels_source_rows{source=\"ilr\"} 90.0",
                            "tlevels_source_files{source=\"ilr\"} 2.0",
                            "tlevels_source_submitted_timestamp_seconds{source=\"ilr\"} 1.7066052E9",
                            "tlevels_findings{severity=\"error\"} 1.0",
                            "tlevels_findings{severity=\"warning\"} 1.0",
                            "tlevels_finding_rows{rule=\"odd\",table=\"gold.starts\"} 4.0",
                            "tlevels_oldest_finding_timestamp_seconds 1.704067561E9");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("tlevels.prom", "warehouse");
        assertThat(told).isEmpty();
    }

    @Test
    void a_finding_that_the_newest_check_does_not_make_is_resolved() {
        try (LedgerRows ledgers = new LedgerRows(folder, Map.of())) {
            ledgers.step("a", "gold.starts", "built", 7, "2024-01-01T00:06:00Z");
            ledgers.finding("a", "gold.starts", "odd", "warning", 3, "2024-01-01T00:06:01Z");
            ledgers.finding("a", "gold.starts", "even", "warning", 3, "2024-01-01T00:06:01Z");
            // the store was out of reach: nothing was checked
            ledgers.step("b", "gold.starts", "failed", 0, "2024-01-02T00:06:00Z");
            assertThat(OpenFinding.in(ledgers.read())).hasSize(2);

            ledgers.step("c", "gold.starts", "built", 7, "2024-01-03T00:06:00Z");
            ledgers.finding("c", "gold.starts", "even", "warning", 5, "2024-01-03T00:06:01Z");
            assertThat(OpenFinding.in(ledgers.read()))
                    .extracting(f -> f.latest().rule() + " " + f.latest().rows() + " " + f.since())
                    .containsExactly("even 5 2024-01-01T00:06:01Z");
        }
    }

    @Test
    void what_cannot_be_told_is_said_and_changes_no_exit_code() {
        Path nowhere = folder.resolve("no/such/folder/tlevels.prom");
        try (LedgerRows ledgers = new LedgerRows(folder, Map.of("watch.metrics-file", nowhere.toString()))) {
            assertThat(recorded(ledgers, 3)).isEqualTo(3);
            assertThat(told).singleElement().asString().contains("no metrics", "no/such/folder");
        }
    }

    @Test
    void a_file_that_the_collector_would_pass_over_is_refused() {
        assertThatThrownBy(() -> new LedgerRows(folder, Map.of("watch.metrics-file", "metrics.txt")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("watch.metrics-file")
                .hasMessageContaining(".prom");
    }

    private int recorded(LedgerRows ledgers, int code) {
        return new Watched(ledgers.warehouse(), ledgers.settings().watch(), told::add)
                .recorded("maintain", () -> code, e -> 1);
    }
}
