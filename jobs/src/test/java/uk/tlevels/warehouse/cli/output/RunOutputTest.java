package uk.tlevels.warehouse.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.StepResult;

class RunOutputTest {
    private static final TableName STARTS = TableName.of("gold.starts");

    @Command
    private static final class AnyCommand {}

    @Test
    void other_programs_get_one_json_object_a_line_and_nothing_else() throws IOException {
        StringWriter text = new StringWriter();
        CommandLine line = new CommandLine(new AnyCommand()).setOut(new PrintWriter(text));
        RunOutput output = RunOutput.events(line.getCommandSpec());
        Progress progress = output.progress();
        progress.phase("build");
        progress.loading("ilr", 2, 512);
        progress.loaded("ilr", 2, 30);
        progress.started(STARTS);
        progress.failed(STARTS, "a \"quoted\"\nreason");
        progress.skipped(TableName.of("gold.growth"), STARTS);
        progress.waiting("somebody");
        output.notice("no metrics");
        int code = output.print(new RunReport(
                "r1",
                Optional.empty(),
                Map.of(STARTS, new StepResult.Failed(STARTS, "no", Instant.EPOCH, Instant.EPOCH)),
                List.of(),
                4,
                false,
                Duration.ofMillis(1500)));

        assertThat(code).isEqualTo(ExitCode.FAILED);
        List<String> names = new ArrayList<>();
        JsonNode last = null;
        for (String written : text.toString().lines().toList()) {
            last = new ObjectMapper().readTree(written);
            names.add(last.get("event").asText());
            assertThat(Instant.parse(last.get("at").asText())).isAfter(Instant.EPOCH);
        }
        assertThat(names)
                .containsExactly(
                        "phase",
                        "loading",
                        "loaded",
                        "step_started",
                        "step_failed",
                        "step_skipped",
                        "waiting",
                        "notice",
                        "ended");
        assertThat(last)
                .hasToString(
                        "{\"event\":\"ended\",\"at\":%s,\"files_loaded\":null,\"files_kept_out\":null,\"rows_loaded\":null,\"rows_set_aside\":null,\"run_id\":\"r1\",\"tables_built\":0,\"tables_failed\":1,"
                                        .formatted(last.get("at"))
                                + "\"tables_skipped\":0,\"tables_up_to_date\":0,\"publication\":4,\"published\":false,"
                                + "\"seconds\":1.5,\"exit_code\":1}");
    }
}
