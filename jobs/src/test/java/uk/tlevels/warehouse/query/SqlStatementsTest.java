package uk.tlevels.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlStatementsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select 1;               | true",
                "select 1                | false",
                "select ';               | false",
                "select ';';             | true",
                "select 1; -- done       | true",
                "select 1; select 2      | false",
                "-- select 1;            | true",
                "/* half a comment ;     | false",
                "/* a comment */         | true",
                "select `;               | false"
            })
    void a_text_is_complete_when_nothing_is_open(String sql, boolean complete) {
        assertThat(SqlStatements.isComplete(sql)).isEqualTo(complete);
    }

    @Test
    void semicolons_end_statements() {
        assertThat(SqlStatements.split("select 1; select 2 ;\n\nselect 3"))
                .containsExactly("select 1", "select 2", "select 3");
    }

    @Test
    void semicolons_in_quotes_are_text() {
        assertThat(SqlStatements.split("select ';', \"a;b\", `c;d`; select 'it''s; so', 'it\\'s; so'"))
                .containsExactly("select ';', \"a;b\", `c;d`", "select 'it''s; so', 'it\\'s; so'");
    }

    @Test
    void a_back_quoted_name_knows_no_escapes() {
        assertThat(SqlStatements.split("select `a\\`; select 2")).containsExactly("select `a\\`", "select 2");
    }

    @Test
    void semicolons_and_quotes_in_comments_are_comment() {
        assertThat(SqlStatements.split("select 1 -- it's; one\n, 2; /* a; 'b /* c; */ d; */ select 3"))
                .containsExactly("select 1 -- it's; one\n, 2", "/* a; 'b /* c; */ d; */ select 3");
    }

    @Test
    void what_is_only_comment_or_blank_is_no_statement() {
        assertThat(SqlStatements.split(" ;; -- nothing\n; select 1; -- done")).containsExactly("select 1");
        assertThat(SqlStatements.split("/* nothing */")).isEmpty();
        assertThat(SqlStatements.split("")).isEmpty();
    }

    @Test
    void statements_of_a_file_keep_the_numbers_of_their_lines() {
        assertThat(SqlStatements.onTheirLines("-- first\nselect 1;\n\nselect\n  2; select 3"))
                .containsExactly("-- first\nselect 1", "\n\n\nselect\n  2", "\n\n\n\nselect 3");
    }

    @Test
    void what_is_never_closed_reaches_to_the_end() {
        assertThat(SqlStatements.split("select 'a; b")).containsExactly("select 'a; b");
        assertThat(SqlStatements.split("select 1 /* a; b")).containsExactly("select 1 /* a; b");
    }

    @Property
    void splitting_what_was_joined_again_changes_nothing(@ForAll("sql") String sql) {
        List<String> statements = SqlStatements.split(sql);

        assertThat(SqlStatements.split(String.join("\n;\n", statements))).isEqualTo(statements);
    }

    @Property
    void outside_quotes_and_comments_no_semicolon_stays(@ForAll("sql") String sql) {
        for (String statement : SqlStatements.split(sql)) {
            assertThat(SqlStatements.split(statement)).containsExactly(statement);
        }
    }

    @Provide
    Arbitrary<String> sql() {
        return Arbitraries.of(
                        "select 1",
                        ";",
                        " ; ",
                        "';'",
                        "'it''s'",
                        "'\\''",
                        "\"a;b\"",
                        "`c;d`",
                        "-- it's;\n",
                        "/* ; */",
                        "/* /* ; */ */",
                        "\n",
                        " ",
                        ",",
                        "a - b",
                        "a / b")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
