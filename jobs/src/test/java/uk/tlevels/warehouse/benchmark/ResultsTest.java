package uk.tlevels.warehouse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable.Outcome;

class ResultsTest {
    private static final Result SQL = new Result(
            "sql",
            "sql of one small table",
            List.of(new Limit(Quantity.CPU_SECONDS, 6), new Limit(Quantity.WALL_SECONDS, 4)),
            Map.of(Quantity.CPU_SECONDS, 5.25, Quantity.WALL_SECONDS, 4.5, Quantity.PEAK_GIGABYTES, 0.7),
            Map.of(Quantity.CPU_SECONDS, 15.0, Quantity.WALL_SECONDS, 10.0),
            "");
    private static final Result CSV = new Result(
            "ingest-csv",
            "CSV",
            List.of(new Limit(Quantity.MEGABYTES_PER_CPU_SECOND, 8)),
            Map.of(Quantity.MEGABYTES_PER_CPU_SECOND, 8.0),
            Map.of(),
            "");
    private static final Result FORGET = new Result(
            "forget",
            "forget of one person",
            List.of(new Limit(Quantity.CPU_SECONDS, 60)),
            Map.of(),
            Map.of(),
            "'tlevels forget' ended with exit code 1");
    private static final Results RESULTS = new Results(
            "229c379",
            "9bb5f4a",
            Instant.parse("2024-10-20T12:00:00Z"),
            new Machine(2, 25.2, "Eclipse Adoptium 17.0.12", "Linux 6.1 amd64"),
            List.of(SQL, CSV, FORGET),
            List.of(
                    new ComparedTable("gold.starts", Outcome.EQUAL, "", 2913, 6.0, 1.5),
                    new ComparedTable("gold.growth", Outcome.EQUAL, "", 365, 2.0, 0.5),
                    new ComparedTable("gold.policy_values", Outcome.EQUAL, "", 36, 0.25, 0),
                    new ComparedTable(
                            "gold.awareness", Outcome.NOT_RUN, "survey_proportion is a function of ours", 0, 0, 0)));

    @TempDir
    Path folder;

    @Test
    void results_are_read_back_as_they_were_written() throws IOException {
        Path file = folder.resolve("benchmarks/results.json");

        ResultsJson.write(RESULTS, file);

        assertThat(ResultsJson.read(file)).isEqualTo(RESULTS);
        assertThat(Files.readString(file))
                .contains("\"cpu_seconds\" : 5.25", "\"finished_at\" : \"2024-10-20T12:00:00Z\"", "\"NOT_RUN\"");
    }

    @Test
    void what_holds_no_results_is_refused() throws IOException {
        Path file = folder.resolve("results.json");
        Files.writeString(file, "{\"commit\": \"229c379\"}");

        assertThatThrownBy(() -> ResultsJson.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + " holds no results of a bench: ");
        assertThatThrownBy(() -> ResultsJson.read(folder.resolve("none.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("none.json cannot be read");
    }

    @Test
    void the_table_says_target_measure_ratio_and_what_missed() {
        assertThat(MarkdownTable.of(RESULTS))
                .isEqualTo(
                        """
                Commit 229c379, 2 cores, 25.2 GB, JDK of Eclipse Adoptium 17.0.12, Linux 6.1 amd64.

                | what | target | measured | against 9bb5f4a | |
                |---|---|---|---|---|
                | sql of one small table | ≤ 6 CPU s, ≤ 4 s wall | 5.3 CPU s, 4.5 s wall, 0.70 GB | 0.35 of 15 CPU s | **missed** |
                | CSV | ≥ 8 MB per CPU s | 8 MB per CPU s |  |  |
                | forget of one person | ≤ 60 CPU s | failed: 'tlevels forget' ended with exit code 1 |  | **missed** |

                ```mermaid
                xychart-beta horizontal
                    title "CPU seconds, per cent of those of 9bb5f4a"
                    x-axis ["sql"]
                    y-axis 0 --> 100
                    bar [35]
                ```

                | table | rows | Spark, CPU s | DuckDB, CPU s | ratio | rows equal |
                |---|---|---|---|---|---|
                | gold.starts | 2,913 | 6 | 1.5 | 4 | yes |
                | gold.growth | 365 | 2 | 0.50 | 4 | yes |
                | gold.policy_values | 36 | 0.25 | 0 |  | yes |
                | gold.awareness |  |  |  |  | not run: survey_proportion is a function of ours |

                """);
    }

    @Test
    void benches_of_one_commit_are_joined_and_a_row_measured_again_takes_the_place_of_the_old_one() {
        Result again =
                new Result("forget", FORGET.what(), FORGET.limits(), Map.of(Quantity.CPU_SECONDS, 50.0), Map.of(), "");
        Results later = of("229c379", "", again);

        Results joined = Results.joined(List.of(RESULTS, later));

        assertThat(joined.results()).containsExactly(SQL, CSV, again);
        assertThat(joined.reference()).isEqualTo("9bb5f4a");
        assertThat(joined.compared()).isEqualTo(RESULTS.compared());
        assertThatThrownBy(() -> Results.joined(List.of(RESULTS, of("1234567", "", CSV))))
                .hasMessage("results of different commits: 229c379 and 1234567");
    }

    private static Results of(String commit, String reference, Result row) {
        return new Results(
                commit, reference, RESULTS.finishedAt().plusSeconds(60), RESULTS.machine(), List.of(row), List.of());
    }

    @Test
    void tables_that_differ_are_no_ratio() {
        assertThat(ComparedTable.ratio(RESULTS.compared())).isEqualTo(4.125);
        assertThatThrownBy(() -> ComparedTable.ratio(
                        List.of(new ComparedTable("gold.starts", Outcome.DIFFERENT, "1 row", 3, 6.0, 1.5))))
                .hasMessage("Spark and DuckDB differ in gold.starts");
        assertThatThrownBy(() -> ComparedTable.ratio(List.of())).hasMessage("DuckDB computed no table");
    }
}
