package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;

class CommandLineTest {
    @TestFactory
    Stream<DynamicTest> explains_itself() {
        return Main.commandLine().getSubcommands().keySet().stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    Told told = Told.by(command, "--help");

                    assertThat(told.code()).isEqualTo(ExitCode.FINE);
                    assertThat(told.out()).contains("Usage: tlevels " + command).contains("--help");
                    assertThat(told.err()).isEmpty();
                }));
    }

    @Test
    void the_commands_and_exit_codes_are_listed() {
        Told told = Told.by("--help");

        assertThat(told.code()).isEqualTo(ExitCode.FINE);
        assertThat(told.out())
                .contains(
                        "demo",
                        "generate",
                        "run",
                        "ingest",
                        "build",
                        "figures",
                        "sql",
                        "tables",
                        "screen",
                        "maintain",
                        "forget")
                .contains("0   fine", "1   failed", "2   wrong usage or settings", "3   data refused");
    }

    @Test
    void completion_knows_every_command_and_option() {
        assertThat(Told.by("completion").out())
                .contains("_complete_tlevels", "release-diff", "--retain-days", "--single-writer");
    }

    @Test
    void help_is_a_command_too() {
        assertThat(Told.by("help").out()).isEqualTo(Told.by("--help").out());
        assertThat(Told.by("help", "release").out())
                .isEqualTo(Told.by("release", "--help").out());
    }

    @Test
    void the_version_is_one_line() {
        assertThat(Told.by("--version").out()).startsWith("tlevels ").hasLineCount(1);
    }

    @ParameterizedTest(name = "tlevels {0}")
    @CsvSource(
            delimiter = '|',
            // texts that begin with an apostrophe are no quoted ones
            quoteCharacter = '"',
            value = {
                "\"\"                                  | a command is missing",
                "frobnicate                          | Unmatched argument at index 0: 'frobnicate'",
                "relase x --period 2022/23           | Unmatched arguments from index 0: 'relase'",
                "relase                              | did you mean release?",
                "run --selct gold.starts             | Unknown options: '--selct', 'gold.starts'; did you mean --select?",
                "sql --fromat csv select             | Unknown option: '--fromat'; did you mean --format?",
                "tables --set parameters.vintge=Final | there is no setting parameters.vintge; did you mean parameters.vintage?",
                "tables --set foo.bar=1              | --set: there is no setting foo.bar",
                "ingest /no/such/folder              | file:/no/such/folder: there is no such file or folder",
                "screen /no/such.csv /no/such.meta.csv | /no/such.csv: there is no such file",
                "screen /no/such.zip                 | /no/such.zip: there is no such file",
                "run --frobnicate                    | Unknown option: '--frobnicate'",
                "sql select --format xml             | expected one of [table, csv, json, jsonl, parquet, markdown]",
                "generate --seed one                 | '--seed'",
                "generate --scale much               | '--scale': 'much' is not a number",
                "sql select --frmat csv              | Unknown options: '--frmat', 'csv'",
                "build --select bronze.ilr           | 'bronze.ilr' is not a table that is built: silver.… or gold.…",
                "build --select results              | 'results' is not a table that is built: silver.… or gold.…",
                "forget                              | Missing required option: '--uln-file=FILE'",
                "forget --uln-file /no/such/file     | /no/such/file: there is no such file",
                "maintain --retain-days -1           | versions cannot be kept for -1 days",
                "bench --only sequel                 | sequel: there is no such row; there are demo, demo-small",
                "bench --reference /no/tlevels       | /no/tlevels has no /no/target/tlevels-warehouse.jar yet",
                "bench --compare oracle              | expected one of [duckdb]",
                "bench --compare duckdb --only sql   | --compare is not about rows",
                "bench --warehouse w                 | --warehouse goes with --compare: rows make their own warehouses",
                "export out gold.starts              | Missing required option: '--to=FORMAT'",
                "export --to ods out gold.starts     | expected one of [parquet, csv, duckdb, xlsx]",
                "export --to csv /etc gold.starts    | /etc is there already: name another folder",
                "init /etc/passwd                    | /etc/passwd is there and no folder",
                "completion tcsh                     | expected one of [bash, zsh, fish]",
                "bench table /no/such/file.json      | /no/such/file.json cannot be read",
                "bench pipeline --label local        | Missing required option: '--results=FILE'",
                "bench pipeline --label =1 --results r.csv | label '=1' is not letters, digits, spaces",
                "screen data.csv                     | data.csv: there is no such file or folder",
                "screen a.csv b.csv --not-additive x | 'x' is not INDICATOR=FILTER",
                "screen a.csv b.csv --rounding-base 0 | rounding base 0 is below 1",
                "run --conf /no/such/file.conf       | --conf /no/such/file.conf: there is no such file"
            })
    void wrong_usage_says_what_is_wrong(String arguments, String message) {
        Told told = Told.by(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err()).contains(message).hasLineCount(1).startsWith("tlevels: ");
        assertThat(told.err()).doesNotContain("Exception", "\tat ", "Usage:");
        assertThat(told.out()).isEmpty();
    }

    @ParameterizedTest(name = "--scale {0}")
    @CsvSource({"0", "-1"})
    void a_population_is_larger_than_nothing(String scale, @TempDir Path folder) {
        Told told = Told.by("generate", "--landing", folder.resolve("landing").toString(), "--scale=" + scale);

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../gold.results", "gold/../../results", "gold.results; drop table x", "gold.`results`", "ops.x"
            })
    void a_selection_that_is_no_name_of_a_built_table_is_refused(String table) {
        Told told = Told.by("build", "--select", table);

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err()).contains("'" + table + "' is not a table that is built");
    }

    @Test
    void a_build_makes_no_warehouse_of_a_folder_that_is_mistyped(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");

        Told told =
                Told.by("build", "--set", "pseudonym.key=a key that is long enough", "--warehouse", nowhere.toString());

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err()).contains("there is no warehouse in " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void a_warehouse_that_has_looked_at_an_empty_landing_folder_is_one(@TempDir Path folder) throws IOException {
        String key = "pseudonym.key=a key that is long enough";
        String landing = Files.createDirectory(folder.resolve("landing")).toString();
        String warehouse = folder.resolve("warehouse").toString();
        assertThat(Told.by("ingest", "--set", key, "--warehouse", warehouse, "--landing", landing)
                        .code())
                .isZero();

        Told told = Told.by("tables", "--warehouse", warehouse);

        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
    }

    @Test
    void a_day_that_is_none_is_told_in_our_words() {
        Told told = Told.by("status", "--as-of", "nonsense");

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err())
                .contains("'nonsense' is not a day such as 2024-01-31")
                .doesNotContain("java.");
    }

    @Test
    void a_key_that_cannot_be_used_is_not_repeated() {
        Told told = Told.by("run", "--set", "pseudonym.key=a-short-secret");

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err()).contains("the pseudonym key is shorter than 16 characters");
        assertThat(told.err() + told.out()).doesNotContain("a-short-secret");
    }

    @ParameterizedTest
    @CsvSource({"999, 1.0 kB", "999999, 1000.0 kB", "1000000, 1.0 MB", "2500000000, 2.50 GB"})
    void sizes_are_in_decimal_units(long bytes, String words) {
        assertThat(Console.bytes(bytes)).isEqualTo(words);
    }
}
