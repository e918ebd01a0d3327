package uk.tlevels.publishing.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.table.TableColumn;

class AccessibleWorkbookTest {
    private static final List<TableColumn> COLUMNS =
            List.of(TableColumn.words("Place"), TableColumn.numbers("Percentage", NumberStyle.percent(1)));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000", "a\r\nb", "a\tb", "\ud800", "\uffff", "a\u0085"})
    void text_that_a_spreadsheet_would_lose_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Workbooks.texts(List.of(text)));
    }

    @Test
    void character_that_cannot_be_kept_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.texts(List.of("a\u0007")))
                .withMessage(
                        "row 1 of the table of sheet 'Table 1': a cell holds the character U+0007, which spreadsheets cannot keep; remove it (a line break"
                                + " is a line feed alone)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.texts(List.of("x".repeat(32_768))))
                .withMessage(
                        "row 1 of the table of sheet 'Table 1': a cell has 32768 characters; a cell holds at most 32767");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a:b",
                "[a]",
                "'a",
                "a'",
                "a*",
                "a?",
                "a\\b",
                "Cover",
                "notes",
                "HISTORY",
                " a",
                "a\nb",
                "a name of more than 31 characters"
            })
    void sheet_name_that_excel_would_refuse_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of(name, COLUMNS, List.of(Workbooks.row("a", Workbooks.figure("1")))))
                .withMessageStartingWith("the sheet name '" + name);
    }

    @Test
    void figure_with_digits_that_no_reader_sees_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of(
                        "Table 1",
                        COLUMNS,
                        List.of(
                                Workbooks.row("a", Workbooks.figure("1.50")),
                                Workbooks.row("b", Workbooks.figure("33.33")))))
                .withMessage("row 2 of the table of sheet 'Table 1': column 'Percentage' of numbers has the"
                        + " figure 33.33, which belongs in a column that shows all its digits; round it to 1 decimal"
                        + " places");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of(
                        "Table 1",
                        List.of(TableColumn.numbers("Count", NumberStyle.count())),
                        List.of(Workbooks.row(Workbooks.figure("1234567890123456")))))
                .withMessageEndingWith("has more than 15 significant digits, which spreadsheets do not keep; round it");
    }

    @Test
    void cell_of_the_wrong_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Workbooks.of("Table 1", COLUMNS, List.of(Workbooks.row(Symbol.LOW, Workbooks.figure("1")))))
                .withMessageEndingWith(
                        "column 'Place' of words has the shorthand [low], which belongs in a column" + " of numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of("Table 1", COLUMNS, List.of(Workbooks.row("a", "b"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of("Table 1", COLUMNS, List.of(Workbooks.row("a"))));
    }

    @Test
    void table_without_rows_columns_or_unique_headers_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of("Table 1", COLUMNS, List.of()))
                .withMessageContaining("has 0 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of("Table 1", List.of(), List.of(List.of())))
                .withMessageContaining("has 0 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.of(
                        "Table 1",
                        List.of(TableColumn.words("Place"), TableColumn.words("PLACE")),
                        List.of(Workbooks.row("a", "b"))))
                .withMessage("sheet 'Table 1': the header 'PLACE' occurs twice; make each unique");
    }

    @ParameterizedTest
    @CsvSource({"[note 1]", "[note x]", "[note 0]", "[note 99999999999]"})
    void note_that_is_nowhere_is_refused(String reference) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.texts(List.of("see " + reference)))
                .withMessage("sheet 'Table 1' names " + reference
                        + ", but the workbook has notes 1 to 0; add the note or" + " mend the number");
    }

    @Test
    void two_sheets_of_one_name_are_refused() {
        AccessibleWorkbook one = Workbooks.release();
        TableSheet table = one.tables().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessibleWorkbook(
                        one.properties(), List.of(), List.of(), one.notes(), Collections.nCopies(2, table)))
                .withMessage("the sheet name 'Table 1' occurs twice; make each unique");
    }

    @Test
    void link_without_a_scheme_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextLine.link("Methodology", URI.create("www.gov.uk")))
                .withMessage("the link 'www.gov.uk' is not an absolute address; begin it with https: or mailto:");
    }

    @Test
    void names_of_tables_are_unique_and_never_like_a_cell() {
        assertThat(SheetNames.tables(List.of("Table 1", "Table-1", "T1", "1.2 Grades", "Grades", "R", "é")))
                .containsExactly("Table_1", "Table_1_2", "Table_T1", "Table_1_2_Grades", "Grades", "Table_R", "Table_");
    }

    @Test
    void contents_and_notes_explain_only_what_is_there() {
        ZipParts zip = ZipParts.of(Workbooks.release(), SpreadsheetFormat.XLSX);
        WrittenWorkbook written = XlsxReader.read(zip);

        assertThat(WrittenWorkbook.texts(written.sheet("Contents")).subList(2, 6))
                .containsExactly(
                        List.of("Worksheet", "Title"),
                        List.of("Notes", "Notes and shorthand used in the tables"),
                        List.of(
                                "Table 1",
                                "Table 1: T Level overall grades by type of provider, England, 2023/24 [note 1]"),
                        List.of(
                                "Table 2 – industry placements",
                                "Table 2: Hours of industry placement, England, 2023/24"));
        assertThat(WrittenWorkbook.texts(written.sheet("Notes")))
                .extracting(row -> row.get(0))
                .endsWith("Note or shorthand", "[note 1]", "[note 2]", "[z]", "[c]", "[u]", "[low]");
        assertThat(written.sheets().get(3).rows())
                .extracting(row -> row.get(0).text())
                .contains(
                        "[low] means the figure rounds to 0 but is not 0.",
                        "Read the notes of this table on the notes worksheet",
                        "Back to contents");
        assertThat(written.sheets().get(4).rows())
                .extracting(row -> row.get(0).text())
                .doesNotContain("Read the notes of this table on the notes worksheet")
                .noneMatch(text -> text.startsWith("[low] means"));
    }
}
