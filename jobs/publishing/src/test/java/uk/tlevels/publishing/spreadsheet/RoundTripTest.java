package uk.tlevels.publishing.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;

class RoundTripTest {
    private static final int TRIES = 200;

    @Property(tries = TRIES)
    void any_text_comes_back_as_it_was(@ForAll("texts") String text) {
        AccessibleWorkbook workbook = Workbooks.texts(List.of(text));

        for (WrittenWorkbook written : bothOf(workbook)) {
            assertThat(lastCell(written).text()).isEqualTo(text);
            assertThat(lastCell(written).number()).isEmpty();
            assertThat(written.forbidden()).isEmpty();
        }
    }

    @Property(tries = TRIES)
    void any_figure_comes_back_as_it_was(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(3) BigDecimal figure) {
        AccessibleWorkbook workbook = Workbooks.of(
                "Table 1",
                List.of(TableColumn.numbers("Figure", NumberStyle.count().withDecimals(3))),
                List.of(List.of(Cell.of(figure))));

        for (WrittenWorkbook written : bothOf(workbook)) {
            assertThat(lastCell(written).number().orElseThrow()).isEqualByComparingTo(figure);
        }
    }

    @Property(tries = TRIES)
    void any_name_of_a_sheet_that_is_accepted_comes_back(@ForAll("names") String name) {
        AccessibleWorkbook workbook =
                Workbooks.of(name, List.of(TableColumn.words("Text")), List.of(Workbooks.row("text")));

        for (WrittenWorkbook written : bothOf(workbook)) {
            assertThat(written.sheets())
                    .extracting(WrittenWorkbook.Sheet::name)
                    .containsExactly("Cover", "Contents", name);
        }
        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            assertThat(Checklist.complaints(ZipParts.of(workbook, format), format))
                    .isEmpty();
        }
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20).map(RoundTripTest::allowed),
                Arbitraries.of(
                        "=1+1",
                        "=HYPERLINK(\"a\")",
                        "+1",
                        "-1",
                        "@x",
                        "'",
                        "\"",
                        "<b>",
                        "&amp;",
                        "]]>",
                        "_x0041_",
                        "_x005F_x0041_",
                        "  ",
                        " ",
                        "\n",
                        "\n\n",
                        "0012",
                        "1e5",
                        "TRUE",
                        "é",
                        "𝔘",
                        "\u200f",
                        "\u00a0",
                        "1,234",
                        "[c]",
                        "x".repeat(32_000)));
        return piece.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces))
                .map(text -> text.isBlank() ? text + "a" : text)
                .filter(text -> text.length() <= CellText.LONGEST);
    }

    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("ab 1'!.#$&<>\"é_-–(),;=")
                .ofMinLength(1)
                .ofMaxLength(31)
                .filter(name -> name.equals(name.strip()) && !name.startsWith("'") && !name.endsWith("'"));
    }

    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && !(c >= 0x7F && c <= 0x9F) && !(c >= 0xD800 && c <= 0xDFFF))
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<WrittenWorkbook> bothOf(AccessibleWorkbook workbook) {
        return List.of(
                OdsReader.read(ZipParts.of(workbook, SpreadsheetFormat.ODS)),
                XlsxReader.read(ZipParts.of(workbook, SpreadsheetFormat.XLSX)));
    }

    private static WrittenWorkbook.Cell lastCell(WrittenWorkbook written) {
        WrittenWorkbook.Sheet sheet = written.sheet("Table 1");
        List<WrittenWorkbook.Cell> row = sheet.rows().get(sheet.rows().size() - 1);
        return row.get(row.size() - 1);
    }
}
