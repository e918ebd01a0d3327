package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import uk.tlevels.warehouse.benchmark.pipeline.MeasuredRun;
import uk.tlevels.warehouse.benchmark.pipeline.RunLabel;
import uk.tlevels.warehouse.benchmark.pipeline.RunMeasure;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.RunsTable;

class RunsTableTest {
    @Test
    void runs_stand_side_by_side_in_units_for_people() {
        StringWriter out = new StringWriter();
        CommandLine commandLine = Main.commandLine().setOut(new PrintWriter(out, true));

        new RunsTable(Console.of(commandLine.getCommandSpec()))
                .print(List.of(
                        run("local", "local[2]", Map.of(RunMeasure.INGEST, 61_250L, RunMeasure.LANDED, 12_345_678L)),
                        run("a bucket", "spark://host:7077", Map.of(RunMeasure.STORE_REQUESTS, 4_321L))));

        assertThat(out.toString().lines())
                .contains(
                        "                                     local           a bucket",
                        "master                            local[2]  spark://host:7077",
                        "landed                             12.3 MB                  -",
                        "ingest                              61.3 s                  -",
                        "driver: requests to store                -              4,321");
    }

    private static MeasuredRun run(String label, String master, Map<RunMeasure, Long> figures) {
        return new MeasuredRun(new RunLabel(label), Instant.EPOCH, master, "file", figures);
    }
}
