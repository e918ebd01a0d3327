package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlCommandTest {
    private static final String STATEMENTS =
            """
            create or replace temporary view answers as
            select * from values (1, 'a;b, "c"', date '2024-04-25'), (22, null, null) as t (number, text, day); -- two rows
            select * from answers order by number
            """;

    @TempDir
    private Path warehouse;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table | 'number  text      day\n1       a;b, \"c\"  2024-04-25\n22\n'",
                "csv   | 'number,text,day\n1,\"a;b, \"\"c\"\"\",2024-04-25\n22,,\n'",
                "json  | '{\"number\":1,\"text\":\"a;b, \\\"c\\\"\",\"day\":\"2024-04-25\"}\n{\"number\":22}\n'"
            })
    void the_rows_of_the_last_statement_are_printed(String format, String expected) {
        StringWriter out = new StringWriter();

        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("sql", STATEMENTS, "--format", format, "--warehouse", warehouse.toString());

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().replace(System.lineSeparator(), "\n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"selekt 1 | not SQL", "-- nothing | there is no statement in the SQL"})
    void what_is_not_sql_is_wrong_usage(String sql, String message) {
        StringWriter err = new StringWriter();

        int code = Main.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("sql", sql, "--warehouse", warehouse.toString());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("tlevels: ").contains(message);
    }
}
