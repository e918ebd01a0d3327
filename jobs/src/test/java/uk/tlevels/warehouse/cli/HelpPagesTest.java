package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import uk.tlevels.warehouse.cli.help.ManPages;
import uk.tlevels.warehouse.cli.help.Shell;

/** What commands say of themselves, read by the programs that it is for. */
class HelpPagesTest {
    @TempDir
    private static Path folder;

    private static Map<String, String> pages;

    @BeforeAll
    static void make() throws IOException {
        pages = ManPages.of(Main.commandLine());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        Files.writeString(folder.resolve("tlevels.fish"), Shell.fish.script(Main.commandLine()) + "\n");
    }

    @Test
    void every_command_has_a_page_with_all_its_options_and_arguments() {
        Map<String, CommandSpec> commands = new TreeMap<>();
        collect(Main.commandLine(), commands);

        assertThat(pages.keySet()).isEqualTo(commands.keySet()).contains("tlevels-bench-pipeline.1", "tlevels-sql.1");
        commands.forEach((file, command) -> {
            command.options().stream().filter(option -> !option.hidden()).forEach(option -> assertThat(pages.get(file))
                    .as(file)
                    .contains(option.longestName().replace("-", "\\-")));
            command.positionalParameters()
                    .forEach(argument ->
                            assertThat(pages.get(file)).as(file).contains(".B \"" + argument.paramLabel() + "\""));
            assertThat(pages.get(file)).doesNotContain("${", "@|", "%n");
        });
        assertThat(pages.get("tlevels-bench-protection.1")).contains("(default: 10000)");
    }

    private static void collect(CommandLine command, Map<String, CommandSpec> into) {
        CommandSpec spec = command.getCommandSpec();
        if (!spec.usageMessage().hidden()) {
            into.put(spec.qualifiedName("-") + ".1", spec);
            command.getSubcommands().values().forEach(sub -> collect(sub, into));
        }
    }

    @Test
    void mandoc_finds_nothing_wrong_with_any_page() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
        pages.keySet().forEach(page -> command.add(folder.resolve(page).toString()));

        // pages have no date of their own: the same help gives the same bytes
        assertThat(said(command).lines().filter(line -> !line.contains("missing date")))
                .isEmpty();
        String shown = said(List.of(
                        "mandoc",
                        "-T",
                        "utf8",
                        folder.resolve("tlevels-export.1").toString()))
                .replaceAll(".\b", "");
        assertThat(shown).contains("tlevels export", "--to=FORMAT", "EXIT STATUS", "'gold.*'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'tlevels '                        | run export init completion | warm-up",
                "'tlevels ru'                      | run                        | tables",
                "'tlevels run '                    |                            | tables bench",
                "'tlevels run --res'               | --resume                   | --retain-days",
                "'tlevels export --to '            | parquet csv duckdb xlsx    | run",
                "'tlevels sql --format '           | table markdown             | xlsx",
                "'tlevels bench p'                 | pipeline protection        | run",
                "'tlevels bench pipeline --'       | --label --results          | --only",
                "'tlevels bench --'                | --only --compare           | --label",
                "'tlevels completion '             | man fish                   | run",
                "'tlevels help sq'                 |                            | --format"
            })
    void fish_completes_commands_options_and_values(String typed, String offered, String not)
            throws IOException, InterruptedException {
        List<String> names = said(List.of(
                        "fish",
                        "--no-config",
                        "-c",
                        "source " + folder.resolve("tlevels.fish") + "; complete -C " + "'" + typed + "'"))
                .lines()
                .map(line -> line.replaceFirst("\t.*", ""))
                .toList();

        if (offered != null) {
            assertThat(names).containsAll(words(offered));
        }
        assertThat(names).doesNotContainAnyElementsOf(words(not));
    }

    private static List<String> words(String text) {
        return Pattern.compile(" ").splitAsStream(text).toList();
    }

    /** What a program says on both its streams; without it, only continuous integration insists. */
    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            String reason = "no " + command.get(0) + " on the path: " + e.getMessage();
            assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
            abort(reason);
            throw e;
        }
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
