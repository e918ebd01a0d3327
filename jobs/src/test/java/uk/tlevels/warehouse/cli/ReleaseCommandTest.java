package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.release.SmallResults;

/** What {@code tlevels release} and {@code tlevels release-diff} say. */
@Tag("spark")
class ReleaseCommandTest {
    private static final String PROVISIONAL = "release tlevel-results --period 2022/23 --status Provisional";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void copy() {
        SharedSpark.start();
        SmallResults.copy(folder);
    }

    private record Told(int code, String out, String err) {}

    @ParameterizedTest(name = "tlevels {0}")
    @CsvSource(
            delimiter = '|',
            // texts that begin with an apostrophe are no quoted ones
            quoteCharacter = '"',
            value = {
                "release                                     | Missing required parameter: 'NAME'",
                "release tlevel-results                      | --period is missing, e.g. --period 2023/24",
                "release tlevel-results --period 2023        | '2023' is not an academic year such as 2023/24",
                "release tlevel-results --period 2023/25     | '2023/25' is not an academic year such as 2023/24",
                "release tlevel-results --period 2022/23 --status soon | 'soon' is none of Provisional, Interim",
                "release tlevel-results --period 2019/20     | there is no edition of 2019/20; there are 2021/22 ",
                "release tlevel-results --period 2022/23 --status Interim | there is no edition of 2022/23 at status Interim",
                "release nothing --period 2022/23            | there is no release 'nothing'; schemas/releases has [t-l",
                "release ../secret --period 2022/23          | there is no release '../secret'",
                "release tlevel-results --period 2022/23 --draft --embargo | mutually exclusive",
                "release tlevel-results --from-manifest x    | 'x' is not the manifest of a version of tlevel-results",
                "release tlevel-results --from-manifest a/tlevel-results/2022-23/7-final/manifest.json | there is no release tlevel-results/2022-23/7-final below",
                "release-diff tlevel-results a/b/c           | 'tlevel-results' names no version; give NAME/PERIOD/VERSION",
                "release-diff tlevel-results/2022-23/8 a/b/c | there is no release tlevel-results/2022-23/8 below"
            })
    void what_cannot_be_meant_is_told_in_one_line_with_the_exit_code_of_usage(String arguments, String message) {
        Told told = run(arguments);

        assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err().lines().findFirst().orElseThrow()).contains(message);
        assertThat(folder.resolve("warehouse/releases/nothing")).doesNotExist();
    }

    @Test
    void a_release_lists_its_files_and_says_where_it_is_and_versions_are_compared() throws IOException {
        Told written = run(PROVISIONAL);

        assertThat(written.code()).as(written.err()).isEqualTo(ExitCode.FINE);
        assertThat(written.out())
                .contains("data/tlevel_results_overall.csv")
                .containsPattern(
                        "written: .*/tlevel-results/2022-23/1-provisional \\(for publication on 2023-08-17\\)");
        assertThat(run(PROVISIONAL).out())
                .containsPattern("nothing changed since .*1-provisional .*; no new version is written");
        assertThat(run(PROVISIONAL + " --draft").out()).containsPattern("written: .*/2-provisional-draft \\(draft\\)");

        String compare = "release-diff tlevel-results/2022-23/1-provisional tlevel-results/2022-23/2-provisional-draft";
        Told diff = run(compare);
        assertThat(diff.code()).isEqualTo(ExitCode.FINE);
        assertThat(diff.out())
                .containsPattern("tlevel_results_overall: 0 of [\\d,]+ cells revised, 0 rows new, 0 rows gone");
        programs_get_objects(compare);
        attacking_it_takes_for_granted_what_it_states();
    }

    private static void attacking_it_takes_for_granted_what_it_states() throws IOException {
        String place = folder.resolve("warehouse/releases/tlevel-results/2022-23/1-provisional")
                .toString();
        StringWriter out = new StringWriter();

        int code = Main.commandLine().setOut(new PrintWriter(out, true)).execute("disclosure-audit", "--json", place);

        JsonNode audit = new ObjectMapper().readTree(out.toString());
        assertThat(audit.get("width").asInt()).isEqualTo(2);
        assertThat(audit.get("smallest_hidden").asInt()).isZero();
        assertThat(audit.get("known_exactly").asInt()).isZero();
        assertThat(code).isEqualTo(ExitCode.FINE);
        StringWriter asked = new StringWriter();
        Main.commandLine().setOut(new PrintWriter(asked, true)).execute("disclosure-audit", "--width", "4", place);
        assertThat(asked.toString())
                .startsWith(
                        "taken for granted: what is held back is 0 or more, counts are exact; told is what is known to"
                                + " within less than 4");
    }

    private static void programs_get_objects(String diff) throws IOException {
        JsonNode again =
                new ObjectMapper().readTree(run(PROVISIONAL + " --json").out());
        assertThat(again.get("outcome").asText()).isEqualTo("unchanged");
        assertThat(again.get("place").asText()).endsWith("/tlevel-results/2022-23/1-provisional");
        assertThat(again.get("state").asText()).isEqualTo("published");
        assertThat(again.get("published_on").asText()).isEqualTo("2023-08-17");
        assertThat(again.get("files")).isNotEmpty().allSatisfy(file -> {
            assertThat(file.get("bytes").asLong()).isPositive();
            assertThat(file.get("sha256").asText()).hasSize(64);
        });
        assertThat(again.get("differences")).isEmpty();

        List<JsonNode> dataSets = new ArrayList<>();
        for (String line : run(diff + " --json").out().lines().toList()) {
            dataSets.add(new ObjectMapper().readTree(line));
        }
        assertThat(dataSets).extracting(set -> set.get("data_set").asText()).contains("tlevel_results_overall");
        assertThat(dataSets).allSatisfy(set -> {
            assertThat(set.get("presence").asText()).isEqualTo("both");
            assertThat(set.get("cells_compared").asLong()).isPositive();
            assertThat(set.get("cells_revised").asInt()).isZero();
            assertThat(set.get("moves")).isEmpty();
            assertThat(set.get("cause").isNull()).isTrue();
        });
    }

    @Test
    void what_is_not_published_yet_fails_with_one_line() {
        Told told = run("release t-level-action-plan --period 2023/24");

        assertThat(told.code()).isEqualTo(ExitCode.FAILED);
        assertThat(told.err())
                .hasLineCount(1)
                .contains("gold.awareness has not been published; type jobs/tlevels run before the release");
    }

    private static Told run(String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
        if (all.size() > 1) {
            all.addAll(List.of("--warehouse", folder.resolve("warehouse").toString()));
        }
        int code = commandLine.execute(all.toArray(String[]::new));
        return new Told(code, out.toString(), err.toString());
    }
}
