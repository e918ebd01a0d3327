package uk.tlevels.warehouse.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.TestFiles;

class CsvRecordReaderTest {
    private static final String HEADER =
            "ULN,First name,Last name,Date of birth,UKPRN,Academic year,Core code,Specialism code(s)\r\n";
    private static final String ROW = "9000000156,Alex,Sample,04092004,10000536,2023/24,60358294,ZTLOS006\r\n";

    @Test
    void headers_are_matched_in_any_order_and_case_with_blanks_around_them() {
        Rows rows = Rows.of("registrations", "registrations_header_in_another_order_and_case.csv");
        assertThat(rows.column("uln")).containsExactly("9000000156");
        assertThat(rows.column("academic_year")).containsExactly(2023);
        assertThat(rows.strangers()).isEmpty();
    }

    @Test
    void no_break_spaces_around_values_are_dropped() {
        Rows rows = Rows.of("registrations", "registrations_no_break_spaces.csv");
        assertThat(rows.records().get(0).issues()).isEmpty();
        assertThat(rows.column("uln")).containsExactly("9000000156");
        assertThat(rows.column("last_name")).containsExactly("Sample");
        assertThat(rows.column("date_of_birth")).containsExactly(LocalDate.of(2004, 9, 4));
    }

    @Test
    void what_makes_a_spreadsheet_show_a_number_as_it_stands_is_no_part_of_it() {
        Rows rows = Rows.ofText(
                "registrations",
                HEADER + "=\"9000000156\",'tHart,Sample,'04092004,\"=\"\"10000536\"\"\",2023/24,60358294,ZTLOS006\r\n");
        assertThat(rows.records().get(0).issues()).isEmpty();
        assertThat(rows.column("uln")).containsExactly("9000000156");
        assertThat(rows.column("first_name")).containsExactly("'tHart");
        assertThat(rows.column("date_of_birth")).containsExactly(LocalDate.of(2004, 9, 4));
        assertThat(rows.column("ukprn")).containsExactly("10000536");
    }

    @Test
    void a_comma_in_a_name_without_quotes_sends_only_that_row_to_quarantine() {
        Rows rows = Rows.of("registrations", "registrations_unquoted_comma.csv");
        assertThat(rows.records()).hasSize(2);
        assertThat(rows.records().get(0).issues())
                .containsExactly(new FieldIssue(
                        "(row)",
                        "field_count",
                        "9000000156,Alex,Sample, the second,04092004,10000536,2023/24,60358294,ZTLOS006",
                        Severity.ERROR));
        assertThat(rows.records().get(1).issues()).isEmpty();
        assertThat(rows.value(1, "uln")).isEqualTo("9000000229");
    }

    @Test
    void lines_without_a_value_are_passed_over_and_lines_keep_their_numbers() {
        Rows rows = Rows.of("registrations", "registrations_commas_only_and_blank_lines.csv");
        assertThat(rows.records()).extracting(ParsedRecord::row).containsExactly(2L, 6L);
        assertThat(rows.records()).allSatisfy(r -> assertThat(r.issues()).isEmpty());
    }

    @Test
    void a_header_that_stands_again_between_rows_is_no_record() {
        Rows rows = Rows.ofText("registrations", HEADER + ROW + HEADER + ROW);
        assertThat(rows.records()).extracting(ParsedRecord::row).containsExactly(2L, 4L);
    }

    @Test
    void a_second_header_with_other_columns_refuses_the_file() {
        String other = HEADER.strip().replace("ULN,First name", "First name,ULN") + "\r\n";
        assertThatThrownBy(() -> Rows.ofText("registrations", HEADER + ROW + other + ROW))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("line 3: header: a second header stands here");
    }

    @Test
    void a_new_column_loads_and_is_counted_as_a_stranger() {
        Rows rows = Rows.ofText(
                "registrations", HEADER.strip() + ",Campus\r\n" + ROW.strip() + ",North\r\n" + ROW.strip() + ",\r\n");
        assertThat(rows.strangers()).containsExactly(java.util.Map.entry("Campus", 1L));
        assertThat(rows.records()).allSatisfy(r -> assertThat(r.issues()).isEmpty());
    }

    @Test
    void a_trailing_comma_in_the_header_is_a_column_without_a_name() {
        Rows rows = Rows.ofText("registrations", HEADER.strip() + ",\r\n" + ROW.strip() + ",\r\n");
        assertThat(rows.strangers()).containsExactly(java.util.Map.entry("column 9", 0L));
        assertThat(rows.records().get(0).issues()).isEmpty();
    }

    @Test
    void a_missing_column_refuses_the_file_naming_the_nearest_layout() {
        assertThatThrownBy(() -> Rows.ofText("registrations", HEADER.replace("UKPRN", "Provider") + ROW))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage("upload.csv: line 1: header: the nearest layout is '2021-09-24' of registrations; "
                        + "missing: [UKPRN]; not expected: [Provider]");
    }

    @Test
    void a_half_known_new_column_is_not_taken_for_an_older_layout() {
        String header = "ULN,ComponentCode (Core),AssessmentSeries (Core),ComponentGrade (Core),"
                + "ComponentCode (Specialisms),AssessmentSeries (Specialisms)\n";
        assertThatThrownBy(() -> Rows.ofText("component_results", header))
                .hasMessageContaining("the nearest layout is '2022-02-03' of component_results")
                .hasMessageContaining("missing: [ComponentGrade (Specialisms)]");
    }

    @Test
    void a_column_that_stands_twice_refuses_the_file() {
        assertThatThrownBy(() -> Rows.ofText("registrations", HEADER.replace("Core code", "uln ") + ROW))
                .hasMessage("upload.csv: line 1: header: column 'uln' stands more than once; remove one");
    }

    @Test
    void a_record_in_the_place_of_the_header_is_not_repeated() {
        assertThatThrownBy(() -> Rows.ofText("registrations", "3000000001,Morgana,Morgana,04052006\r\n"))
                .hasMessage("upload.csv: line 1: header: one name stands more than once; is the header line missing?");
    }

    @Test
    void a_file_without_bytes_is_refused() {
        assertThatThrownBy(() -> Rows.ofText("registrations", ""))
                .hasMessage("upload.csv: line 1: empty: the file is empty; a header line is expected. "
                        + "Was it cut off on its way?");
    }

    @Test
    void a_file_of_a_header_alone_has_no_records() {
        assertThat(Rows.ofText("registrations", HEADER).records()).isEmpty();
        assertThat(Rows.ofText("registrations", HEADER.strip()).records()).isEmpty();
    }

    @Test
    void a_windows_1252_file_is_refused_with_byte_and_line() {
        assertThatThrownBy(() -> Rows.of("registrations", "registrations_windows_1252.csv"))
                .hasMessage("registrations_windows_1252.csv: byte 102, line 2: encoding: byte 0xEB is not UTF-8; "
                        + "in Windows-1252 it would be 'ë', so the file looks like Windows-1252: "
                        + "save the file as UTF-8 and submit it again");
    }

    @Test
    void a_utf_16_file_is_refused_by_its_mark() {
        assertThatThrownBy(() -> Rows.of("registrations", "registrations_utf_16.csv"))
                .hasMessage("registrations_utf_16.csv: byte 0: encoding: "
                        + "the file is UTF-16; save it as UTF-8 and submit it again");
    }

    @Test
    void nul_characters_refuse_the_file() {
        assertThatThrownBy(() -> Rows.ofText("registrations", HEADER + ROW.replace("Alex", "A\0ex")))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("line 2: nul: the file holds NUL characters");
        assertThatThrownBy(() -> Rows.ofBytes("registrations", HEADER.getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("line 1: nul:");
    }

    @Test
    void a_byte_that_breaks_the_text_after_many_buffers_is_placed_exactly() {
        byte[] begin = (HEADER + ROW.repeat(5000)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(begin, begin.length + 1);
        bytes[begin.length] = (byte) 0x81;
        assertThatThrownBy(() -> Rows.ofBytes("registrations", bytes))
                .hasMessageContaining("byte " + begin.length + ", line 5002: encoding: byte 0x81 is not UTF-8; "
                        + "it is no Windows-1252 either");
    }

    @Test
    void a_line_of_200_megabytes_is_refused_in_bounded_memory() {
        assertThatThrownBy(() -> Rows.read(
                        "registrations", TestFiles.inMemory("huge.csv"), TestFiles.followedBy(HEADER, 'x', 200L << 20)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(
                        "huge.csv: after line 1: csv: the next row has no end within 4,194,304 characters");
        assertThatThrownBy(() -> Rows.read(
                        "registrations", TestFiles.inMemory("huge.csv"), TestFiles.followedBy(HEADER, ',', 200L << 20)))
                .hasMessageContaining("16,384 fields");
    }

    @Test
    void a_quote_that_is_never_closed_refuses_the_file() {
        assertThatThrownBy(() -> Rows.ofText("registrations", HEADER + ROW.replace("Alex", "\"Alex")))
                .hasMessageContaining("after line 1: csv:")
                .hasMessageContaining("a quote in it is never closed");
    }

    @Test
    void a_quote_that_swallows_good_rows_refuses_the_file() {
        String text = HEADER + ROW.replace("Alex", "\"Alex") + ROW + ROW.replace("Alex", "\"Alex");
        assertThatThrownBy(() -> Rows.ofText("registrations", text))
                .hasMessageContaining("line 2: quote: a quote that begins here is not closed on its line");
    }

    @Test
    void a_nickname_in_quotes_inside_quotes_does_not_stop_the_file() {
        Rows rows = Rows.ofText("registrations", HEADER + ROW.replace("Alex", "\"Robert \"Bob\" X\"") + ROW);
        assertThat(rows.records()).hasSize(2).allSatisfy(r -> assertThat(r.issues())
                .isEmpty());
        assertThat((String) rows.value(0, "first_name")).contains("Robert").contains("Bob");
    }

    @Test
    void a_bad_text_in_a_required_column_is_an_error_and_in_another_a_warning() {
        Rows rows = Rows.ofText("registrations", HEADER + ROW.replace("04092004", "30022004"));
        assertThat(rows.records().get(0).issues())
                .containsExactly(new FieldIssue("date_of_birth", "date", "30022004", Severity.ERROR));
        assertThat(rows.value(0, "date_of_birth")).isNull();
    }

    @Test
    void lines_may_end_in_any_of_the_three_ways() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            Rows rows = Rows.ofText("registrations", (HEADER + ROW + ROW).replace("\r\n", end));
            assertThat(rows.records()).extracting(ParsedRecord::row).containsExactly(2L, 3L);
        }
    }
}
