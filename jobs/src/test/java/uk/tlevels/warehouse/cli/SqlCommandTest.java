package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "selekt 1 | not SQL",
                "-- nothing | there is no statement in the SQL",
                "select pasword from values (1) as t (password) | Did you mean one of the following? [`password`]",
                "select * from strats | `strats` cannot be found",
                "select survey_meen(1) | `survey_meen`"
            })
    void what_is_not_sql_or_names_what_there_is_not_is_wrong_usage_in_one_line(String sql, String message) {
        StringWriter err = new StringWriter();

        int code = Main.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("sql", sql, "--warehouse", warehouse.toString());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith("tlevels: ")
                .contains(message)
                .hasLineCount(1)
                .doesNotContain("SQLSTATE", "Exception");
    }
}
