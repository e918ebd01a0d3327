package uk.tlevels.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormatTest {
    @Test
    void cells_of_csv_are_quoted_where_they_must_be_and_kept_as_they_are() {
        assertThat(RowFormat.csv("a", "b,c", "say \"so\"", "two\nlines", "", null, "trailing  "))
                .isEqualTo("a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\",\"\",,trailing  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "-",
                "+",
                "-1-1"
            })
    void a_cell_that_a_spreadsheet_would_run_is_marked_as_text(String cell) {
        assertThat(RowFormat.harmless(cell)).containsExactly("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "+3", "-1.5E-7", "1E5", "", "a=b", "10-12", "2024-04-25", "'quoted'"})
    void numbers_and_plain_texts_of_csv_stay_as_they_are(String cell) {
        assertThat(RowFormat.harmless(cell)).containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource({"a.csv, csv", "a.b.jsonl, jsonl", "a.json, json", "a.md, markdown", "a.parquet, parquet", "a.txt, table"
    })
    void the_ending_of_a_file_stands_for_a_format(String file, RowFormat format) {
        assertThat(RowFormat.ofFile(file)).contains(format);
    }

    @Test
    void an_unknown_ending_stands_for_none() {
        assertThat(RowFormat.ofFile("answer.csv.gz")).isEmpty();
    }
}
