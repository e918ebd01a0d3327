package uk.tlevels.publishing.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistTest {
    @ParameterizedTest
    @EnumSource
    void written_workbook_passes_every_point(SpreadsheetFormat format) {
        assertThat(Checklist.complaints(ZipParts.of(Workbooks.release(), format), format))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void workbook_without_notes_passes_every_point(SpreadsheetFormat format) {
        AccessibleWorkbook workbook = Workbooks.texts(List.of("text"));

        assertThat(Checklist.complaints(ZipParts.of(workbook, format), format)).isEmpty();
    }

    /** The checks above would prove nothing if they could not fail. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            xl/worksheets/sheet4.xml | </sheetData>=></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells> | has Table 1: mergeCell
            xl/worksheets/sheet4.xml | <row r="14">=><row r="14" hidden="1"> | has Table 1: hidden
            xl/worksheets/sheet4.xml | <col min="2"=><col hidden="1" min="2" | has Table 1: hidden
            xl/workbook.xml | sheetId="4"=>sheetId="4" state="hidden" | has Table 1: hidden
            xl/worksheets/sheet4.xml | <selection=><pane ySplit="1"/><selection | has Table 1: pane
            xl/worksheets/sheet4.xml | <tableParts=><headerFooter/><tableParts | has Table 1: headerFooter
            xl/worksheets/sheet4.xml | <v>88.7</v>=><f>1+1</f> | has Table 1: f
            xl/worksheets/sheet4.xml | <v>88.7</v>=> | Table 1: blank cell
            xl/worksheets/sheet4.xml | <row r="16">=><row r="17"> | Table 1: blank cell
            xl/worksheets/sheet4.xml | activeCell="A1"=>activeCell="B7" | Table 1: cursor not in A1
            xl/worksheets/sheet4.xml | [c] means=>[d] means | Table 1: [c] is not explained
            xl/worksheets/sheet3.xml | [note 2]=>[note 3] | Table 1: [note 2] is not on the notes sheet
            xl/worksheets/sheet4.xml | >Sex<=>>Type of provider< | Table 1: headers are not unique
            xl/worksheets/sheet2.xml | 'Table 1'!A1=>'Notes'!A1 | the contents do not link to every sheet
            xl/tables/table4.xml | <tableColumns=><autoFilter ref="A11:E16"/><tableColumns | has Table 1: autoFilter
            xl/tables/table4.xml | headerRowCount="1"=>headerRowCount="0" | Table 1: no tagged header row
            xl/tables/table4.xml | ref="A11:E16"=>ref="A11:E15" | Table 1: the table is not the range A11:E15
            xl/styles.xml | <name val="Arial"/>=><i/><name val="Arial"/> | Table 1: italics
            xl/styles.xml | <sz val="12"/>=><sz val="9"/> | Table 1: font too small
            xl/styles.xml | wrapText="1"=>wrapText="0" | Table 1: text does not wrap
            xl/styles.xml | name="Heading 1"=>name="Fancy" | Table 1: A1 is no heading
            xl/workbook.xml | activeTab="0"=>activeTab="2" | does not open on the first sheet
            xl/workbook.xml | name="Notes"=>name="Contents" | sheet name twice: Contents
            docProps/core.xml | en-GB=> | no document language
            docProps/core.xml | <dc:title>T Level results, academic year 2023/24=><dc:title> | no document title
            """)
    void violation_in_xlsx_is_found(String part, String change, String complaint) {
        assertThat(complaintsAfter(SpreadsheetFormat.XLSX, part, change)).contains(complaint);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            content.xml | office:value-type="float"=>table:number-columns-spanned="2" office:value-type="float" | has Table 1: merged cells or formulas
            content.xml | office:value-type="float"=>table:formula="of:=1+1" office:value-type="float" | has Table 1: merged cells or formulas
            content.xml | <table:table-row table:style-name="row">=><table:table-row table:visibility="collapse" table:style-name="row"> | has Table 1: hidden
            content.xml | <text:p>Sex</text:p>=><text:p></text:p> | Table 1: blank cell
            content.xml | <text:p>Sex</text:p>=><text:p>Type of provider</text:p> | Table 1: headers are not unique
            content.xml | <table:table-header-rows>=><table:table-rows> | Table 1: no tagged header row
            content.xml | table:contains-header="true"=>table:contains-header="false" | Table 1: no tagged header row
            content.xml | table:display-filter-buttons="false"=> | has autoFilter
            content.xml | 'Table 1'.E16=>'Table 1'.E15 | Table 1: the table is not the range A11:E15
            content.xml | [c] means=>[d] means | Table 1: [c] is not explained
            styles.xml | fo:font-weight="bold"=>fo:font-weight="bold" fo:font-style="italic" | Table 1: italics
            styles.xml | fo:font-size="12pt"=>fo:font-size="9pt" | Table 1: font too small
            styles.xml | fo:wrap-option="wrap"=> | Table 1: text does not wrap
            styles.xml | style:display="false"=> | has headerFooter
            settings.xml | >Cover<=>>Notes< | does not open on the first sheet
            settings.xml | config:type="int">0<=>config:type="int">1< | Table 1: cursor not in A1
            meta.xml | en-GB=> | no document language
            """)
    void violation_in_ods_is_found(String part, String change, String complaint) {
        assertThat(complaintsAfter(SpreadsheetFormat.ODS, part, change)).contains(complaint);
    }

    @Test
    void header_and_cells_of_numbers_align_right() {
        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            WrittenWorkbook.Sheet sheet = read(format).sheet("Table 1");
            int header = sheet.table().orElseThrow().headerRow();

            assertThat(sheet.rows().get(header))
                    .extracting(c -> c.look().right())
                    .containsExactly(false, false, true, true, true);
            assertThat(sheet.rows().get(header + 1))
                    .extracting(c -> c.look().format())
                    .containsExactly("", "", "#,##0", "0.0", "#,##0.00");
        }
    }

    @Test
    void tables_have_names_that_say_where_they_stand() {
        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            assertThat(read(format).sheets())
                    .flatExtracting(s ->
                            s.table().stream().map(WrittenWorkbook.Table::name).toList())
                    .containsExactly("Contents", "Notes", "Table_1", "Table_2_industry_placements");
        }
    }

    private static WrittenWorkbook read(SpreadsheetFormat format) {
        ZipParts zip = ZipParts.of(Workbooks.release(), format);
        return format == SpreadsheetFormat.ODS ? OdsReader.read(zip) : XlsxReader.read(zip);
    }

    private static List<String> complaintsAfter(SpreadsheetFormat format, String part, String change) {
        ZipParts whole = ZipParts.of(Workbooks.release(), format);
        String[] fromTo = change.split("=>", 2);
        String before = whole.text(part);
        String after = before.replace(fromTo[0], fromTo[1]);
        if (fromTo[1].equals("<table:table-rows>")) {
            after = after.replace("</table:table-header-rows>", "</table:table-rows>");
        }
        assertThat(after).as("%s holds %s", part, fromTo[0]).isNotEqualTo(before);
        return Checklist.complaints(whole.with(part, after), format);
    }
}
