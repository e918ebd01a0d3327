package uk.tlevels.warehouse.query.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;

/** What the prompt takes for a whole statement, and what a half-typed word may become. A bar marks the cursor. */
class CompletionTest {
    private static final Completion COMPLETION = new Completion(
            Contracts.read(Schemas.folder()), List.of("reference.regions"), () -> Set.of("survey_mean", "sum"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "select * from gold.tlfy_s|; gold.tlfy_starts",
                "select * from GOLD.TLFY_S|; gold.tlfy_starts",
                "select start_c| from gold.starts; start_count",
                "select s.start_c| from gold.starts as s; s.start_count",
                "select s.start_c| from gold.starts s; s.start_count",
                "select survey_m|; survey_mean(",
                "select * from ref|; reference.regions",
                "select a from t gro|; group by",
                "\\tim|; \\timing",
                "\\d gold.tlfy_s|; gold.tlfy_starts",
                "select figure_i|; figure_id"
            })
    void a_word_becomes(String typed, String expected) {
        assertThat(completed(typed)).contains(expected);
    }

    @Test
    void of_a_table_that_is_named_only_its_own_columns_are_offered() {
        assertThat(completed("select provider_c| from gold.providers")).containsExactly("provider_count");
        assertThat(completed("select figure_| from gold.providers")).isEmpty();
    }

    @Test
    void a_statement_goes_on_until_its_semicolon_and_a_command_ends_with_its_line() {
        SqlLines lines = new SqlLines();

        for (String whole : List.of("select 1;", "\\d gold.starts", "", "  \\q")) {
            assertThat(lines.parse(whole, 0, Parser.ParseContext.ACCEPT_LINE)).isNotNull();
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> lines.parse("select 1", 0, Parser.ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
    }

    private static List<String> completed(String typed) {
        int cursor = typed.indexOf('|');
        String line = typed.replace("|", "");
        ParsedLine parsed = new SqlLines().parse(line, cursor, Parser.ParseContext.COMPLETE);
        return COMPLETION.of(line, parsed.word()).stream()
                .map(Candidate::value)
                .distinct()
                .toList();
    }
}
