package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.cli.output.ExitCode;

class SqlCommandTest {
    private static final String STATEMENTS =
            """
            create or replace temporary view answers as
            select * from values (1, 'a;b, "c"', date '2024-04-25'), (22, null, null), (3, '', null) as t (number, text, day); -- three rows
            select * from answers order by number
            """;

    /** The same text each time; an empty text is not NULL, and what is no text is no formula. */
    private static final String TYPES =
            "select cast('>>' as binary) as b, array(1, 2) as a, '' as e, null as n, '=1' as f, interval '-1' day as d,"
                    + " named_struct('x', map('k', date'2024-01-02')) as s, cast('+/' as binary) as plus";

    @TempDir
    private Path warehouse;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table | 'number  text      day\n     1  a;b, \"c\"  2024-04-25\n     3            NULL\n    22  NULL      NULL\n'",
                "csv   | 'number,text,day\n1,\"a;b, \"\"c\"\"\",2024-04-25\n3,\"\",\n22,,\n'",
                "json  | '[{\"number\":1,\"text\":\"a;b, \\\"c\\\"\",\"day\":\"2024-04-25\"},\n {\"number\":3,\"text\":\"\",\"day\":null},\n {\"number\":22,\"text\":null,\"day\":null}]\n'",
                "jsonl | '{\"number\":1,\"text\":\"a;b, \\\"c\\\"\",\"day\":\"2024-04-25\"}\n{\"number\":3,\"text\":\"\",\"day\":null}\n{\"number\":22,\"text\":null,\"day\":null}\n'",
                "markdown | '| number | text     | day        |\n| -----: | -------- | ---------- |\n|      1 | a;b, \"c\" | 2024-04-25 |\n|      3 |          | NULL       |\n|     22 | NULL     | NULL       |\n'"
            })
    void the_rows_of_the_last_statement_are_printed(String format, String expected) {
        StringWriter out = new StringWriter();

        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("sql", STATEMENTS, "--format", format, "--warehouse", warehouse.toString());

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().replace(System.lineSeparator(), "\n")).isEqualTo(expected);
    }

    @Test
    void values_of_every_type_are_text_in_csv() {
        StringWriter out = new StringWriter();

        Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("sql", TYPES, "--format", "csv", "--warehouse", warehouse.toString());

        assertThat(out.toString().lines())
                .containsExactly(
                        "b,a,e,n,f,d,s,plus",
                        "Pj4=,\"[1,2]\",\"\",,'=1,PT-24H,\"{\"\"x\"\":{\"\"k\"\":\"\"2024-01-02\"\"}}\",Ky8=");
    }

    @Test
    void a_parquet_file_keeps_types_names_and_what_is_missing() {
        Path file = warehouse.resolve("rows.parquet");

        assertThat(run("sql", STATEMENTS, "--output", file.toString())).isEmpty();

        // read by an engine that did not write it
        assertThat(duckdb("select number, text, day, typeof(number), typeof(day) from '" + file + "' order by number"))
                .containsExactly(
                        "1|a;b, \"c\"|2024-04-25|INTEGER|DATE", "3||null|INTEGER|DATE", "22|null|null|INTEGER|DATE");
    }

    @Test
    void statements_come_from_a_file_and_rows_go_to_one() throws IOException {
        Path sql = Files.writeString(warehouse.resolve("question.sql"), STATEMENTS);
        Path file = warehouse.resolve("new/rows.csv");

        run("sql", "-f", sql.toString(), "-o", file.toString());

        assertThat(file).content().startsWith("number,text,day\n1,");
    }

    @Test
    void a_parameter_is_a_value_whatever_it_holds() {
        String hostile = "x' or '1' = '1";

        assertThat(run(
                        "sql",
                        "select :who as who, :n + 1 as n where 'x' != :who limit :n",
                        "--param",
                        "who=" + hostile,
                        "--param",
                        "n:int=1",
                        "--format",
                        "csv"))
                .isEqualTo("who,n\n" + hostile + ",2\n");
    }

    /** SQL with options after it; what begins with one has no SQL. */
    private String[] arguments(String line) {
        List<String> arguments = new ArrayList<>(List.of("sql", "--warehouse", warehouse.toString()));
        Matcher options = Pattern.compile("(?:^| )(-f|--\\w+) (\\S+)").matcher(line.startsWith("-- ") ? "" : line);
        int end = line.length();
        while (options.find()) {
            end = Math.min(end, options.start());
            arguments.add(options.group(1));
            arguments.add(options.group(2));
        }
        if (end > 0) {
            arguments.add(line.substring(0, end));
        }
        return arguments.toArray(String[]::new);
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--warehouse";
        all[arguments.length + 1] = warehouse.toString();
        int code = Main.commandLine().setOut(new PrintWriter(out, true)).execute(all);
        assertThat(code).isEqualTo(ExitCode.FINE);
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static List<String> duckdb(String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getObject(i)));
                }
                lines.add(String.join("|", cells));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "selekt 1 | not SQL",
                "-- nothing | there is no statement in the SQL",
                "select pasword from values (1) as t (password) | there is no column pasword; did you mean password?",
                "select * from strats | there is no table strats",
                "select survey_meen(1) | there is no function survey_meen; did you mean survey_mean?",
                "select 1 --format parquet | Parquet is no text",
                "select :a --param a:int=b | parameter a: 'b' is no int",
                "-f /no/such.sql | /no/such.sql: there is no such file"
            })
    void what_is_not_sql_or_names_what_there_is_not_is_wrong_usage_in_one_line(String sql, String message) {
        StringWriter err = new StringWriter();

        int code = Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments(sql));

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith("tlevels: ")
                .contains(message)
                .hasLineCount(1)
                .doesNotContain("SQLSTATE", "Exception");
    }
}
