package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.release.SmallResults;

/** What an analyst is used to type works, or is refused in one clear line; nothing that is held or set changes. */
@Tag("spark")
class SqlAsTypedTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void copy() {
        SharedSpark.start();
        SmallResults.copy(folder);
    }

    private static Told ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--warehouse", folder.resolve("warehouse").toString(), "--set", "pseudonym.key=" + TestWarehouse.KEY));
        return Told.by(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    describe gold.results_by_region               | region,string,
                    describe extended GOLD.RESULTS_BY_REGION      | region,string,
                    describe gold.results                         | region,string,
                    describe extended gold.results                | region,string,
                    show columns in gold.results                  | region
                    show columns in gold.results_by_region        | region
                    show tables in gold                           | gold,results,false
                    show create table gold.results                | CREATE TABLE
                    explain select * from gold.results            | Physical Plan
                    use gold; select count(*) > 0 as n from results | true
                    create temp view v as select 7 as a; select * from v | 7
                    select ';' as a -- ; x                        | ;
                    select /* ; */ 'a''; b' as a;;                | a'; b
                    describe gold.starts                          | start_count,bigint
                    """)
    void what_analysts_are_used_to_works(String sql, String answer) {
        Told told = ask("sql", sql, "--format", "csv");

        assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.FINE);
        assertThat(told.out()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    drop table gold.results                             | `drop table` is refused: SQL reads the warehouse here
                    -- go; create table t as select 1                   | there is no statement in the SQL
                    /* x */ create table t as select 1                  | `create table` is refused
                    create view v as select 1                           | `create view` is refused
                    insert into gold.results select * from gold.results | `insert into` is refused
                    with a as (select 1) insert into t select * from a  | is refused
                    insert overwrite directory 'x' select 1             | `insert overwrite` is refused
                    delete from gold.results                            | `delete from` is refused
                    update gold.results set region = 'x'                | `update gold` is refused
                    truncate table gold.results                         | `truncate table` is refused
                    alter table gold.results add column a int           | `alter table` is refused
                    set spark.sql.ansi.enabled=false                    | `set spark` is refused
                    set time zone 'Europe/London'                       | `set time` is refused
                    reset                                               | `reset` is refused
                    show tables                                         | show tables in gold
                    select :a                                           | :a has no value; --param a=… gives it one
                    select * from gold.results where regoin = 'x'       | there is no column regoin; did you mean region?
                    select cuont(*) from gold.results                   | there is no function cuont; did you mean count?
                    """)
    void what_would_change_something_or_cannot_be_meant_is_refused_in_one_line(String sql, String message) {
        List<Path> before = FolderCopy.below(folder);

        Told told = ask("sql", sql);

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains(message).hasLineCount(1).doesNotContain("SQLSTATE", "[");
        assertThat(FolderCopy.below(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFEFFselect 1 as a, 2 as b", "select 1 as a,\r\n2 as b;\r\n", "-- x\r\nselect 1 as a, 2 as b"})
    void files_of_other_editors_are_read(String sql) throws IOException {
        Path file = Files.writeString(folder.resolve("typed.sql"), sql);

        assertThat(ask("sql", "-f", file.toString(), "--format", "csv").out()).isEqualTo("a,b\n1,2\n");
    }

    @Test
    void commands_of_the_prompt_stand_in_no_file() throws IOException {
        Path file = Files.writeString(folder.resolve("typed.sql"), "\\d gold.results\n");

        Told told = ask("sql", "-f", file.toString());

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err())
                .startsWith("tlevels: \\d gold.results is a command of the prompt;")
                .hasLineCount(1);
    }

    @Test
    void an_error_in_a_text_of_several_lines_names_the_line() {
        assertThat(ask("sql", "select\n  region,\n  setx\nfrom gold.results").err())
                .isEqualTo("tlevels: there is no column setx; did you mean sex? (line 3)\n");
        assertThat(ask("sql", "select 1\nfrm x y z").err()).contains("not SQL: syntax error at or near", "(line 2)");
    }

    @Test
    void a_parameter_that_no_statement_names_is_said() {
        Told told = ask(
                "sql",
                "select :a as a, ':b' as b, cast('1' as int)::int as c -- :b",
                "--param",
                "a=1",
                "--param",
                "b=2",
                "--format",
                "csv");

        assertThat(told.out()).isEqualTo("a,b,c\n1,:b,1\n");
        assertThat(told.err()).isEqualTo("tlevels: parameter b stands in no statement\n");
    }
}
