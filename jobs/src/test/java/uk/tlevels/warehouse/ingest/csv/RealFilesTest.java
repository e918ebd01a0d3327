package uk.tlevels.warehouse.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;

/** Cells and rows as people and programs of the sector have sent them, each with what is right. */
class RealFilesTest {
    private static final String RESULTS =
            """
            ULN,Status,UKPRN,Provider name,Last Name,First Name,Date of Birth,Gender,T Level,Start Year,Core component,Core code,Core result,Occupational specialism,Specialism code,Specialism result,Industry placement status,Overall result
            """;
    private static final String REGISTRATIONS =
            "ULN,First name,Last name,Date of birth,UKPRN,Academic year,Core code,Specialism code(s)\n";

    @ParameterizedTest
    @CsvSource({
        "Status, active, status, Active",
        "Status, In Active, status, InActive",
        "UKPRN, 10000536.0, ukprn, 10000536",
        "Start Year, 2122, start_year, 2021",
        "Start Year, 2021-22, start_year, 2021",
        "Core code, 6037083x, core_code, 6037083X",
        "Core result, a*, core_result, A*",
        "Specialism code, ztlos010, specialism_code, ZTLOS010",
        "Specialism result, MERIT, specialism_result, Merit",
        "Overall result, distinction *, overall_result, Distinction*",
        "Industry placement status, completed, industry_placement_status, Completed",
        "Industry placement status, NULL, industry_placement_status, ",
        "Gender, female, gender, Female",
    })
    void one_value_is_read_in_each_of_its_spellings(String header, String cell, String column, String value) {
        Rows rows = results(header, cell);

        assertThat(rows.records().get(0).issues()).isEmpty();
        assertThat(rows.value(0, column) == null ? null : rows.value(0, column).toString())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Specialism result, Merrit, specialism_result, specialism_result_known",
        "Core result, B*, core_result, core_result_known",
        "Status, Asleep, status, status_known",
        "Industry placement status, Complete, industry_placement_status, industry_placement_status_known",
        "Gender, X, gender, gender_known",
        "UKPRN, 1.00E+07, ukprn, saved_by_spreadsheet",
        "UKPRN, 536, ukprn, ukprn_shape",
        "Core code, #N/A, core_code, spreadsheet_error",
        "Start Year, 2325, start_year, academic_year",
        "Start Year, 2021, start_year, academic_year",
        "ULN, 9.2E+09, uln, saved_by_spreadsheet",
    })
    void a_text_outside_its_list_or_shape_sets_the_row_aside(String header, String cell, String column, String rule) {
        assertThat(results(header, cell).records().get(0).issues())
                .containsExactly(new FieldIssue(column, rule, cell, Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "315, 315, ",
        "315.0, 315, ",
        "315.5, , integer",
        "'1,015', , integer",
        "315 hours, , integer",
        "3.15E+02, , saved_by_spreadsheet"
    })
    void hours_are_whole_hours(String cell, Integer hours, String rule) {
        Rows rows = Rows.ofText(
                "placement_register",
                "ULN,UKPRN,Core code,Academic year,Employer id,Employer name,Site region,Site ICB code,Site postcode,"
                        + "Placement mode,Start date,End date,Hours,Taster hours,Induction hours\n"
                        + "9100000689,10000536,60358300,2023/24,100000001,Example Ltd,north west,,,External,01/11/2023,"
                        + "01/03/2024,\"" + cell + "\",12.0,10\n");
        assertThat(rows.value(0, "hours")).isEqualTo(hours);
        assertThat(rows.value(0, "taster_hours")).isEqualTo(12);
        assertThat(rows.value(0, "site_region")).isEqualTo("North West");
        assertThat(rows.records().get(0).issues())
                .extracting(FieldIssue::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1000000.00, ",
        "1000000.5, 1000000.50, ",
        "1.23457E+06, , saved_by_spreadsheet",
        "12E5, , saved_by_spreadsheet",
        "'1250000,00', , number",
        "-, , required"
    })
    void money_with_lost_digits_is_no_amount(String cell, java.math.BigDecimal amount, String rule) {
        Rows rows = Rows.ofText(
                "funding_allocations",
                "Allocation reference,Fund,Purpose,Wave,Date allocated,UKPRN,Recipient,Amount (GBP)\n"
                        + "Q1,Fund,Buildings,Wave 1,2023-05-01,10000536,Example,\"" + cell + "\"\n");
        assertThat(rows.value(0, "amount")).isEqualTo(amount);
        assertThat(rows.records().get(0).issues())
                .extracting(FieldIssue::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void references_of_which_a_spreadsheet_kept_six_digits_are_not_one_reference() {
        String row = "1.23457E+15,2023-06-01,Programme,Event,Employer,%s,,1,events,Delivered\n";
        Rows rows = Rows.ofText(
                "activity_log",
                "Activity reference,Activity date,Programme,Activity,Participant type,Participant reference,UKPRN,Quantity,Unit,Status\n"
                        + row.formatted("P1") + row.formatted("P2"));
        assertThat(rows.records()).allSatisfy(record -> assertThat(record.issues())
                .containsExactly(
                        new FieldIssue("activity_reference", "saved_by_spreadsheet", "1.23457E+15", Severity.ERROR)));
    }

    @Test
    void a_date_and_time_at_midnight_is_its_date_and_another_time_is_none() {
        Rows rows = Rows.ofText(
                "memberships",
                """
                Scheme,Member reference,Member type,Eligible from,Joined,Left
                S,1,Employer,2023-01-02T00:00:00.000Z,2023-01-02 00:00,2023-01-02 09:30
                """);
        assertThat(rows.value(0, "eligible_from")).isEqualTo(LocalDate.of(2023, 1, 2));
        assertThat(rows.value(0, "joined")).isEqualTo(LocalDate.of(2023, 1, 2));
        assertThat(rows.records().get(0).issues())
                .extracting(FieldIssue::column, FieldIssue::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("left_on", "date"));
    }

    @Test
    void blank_cells_beyond_the_header_in_every_row_are_nothing() {
        String row = "9100000115,Given,Family,04092005,10000536,2023/24,60358300,ZTLOS001,,,\n";
        Rows rows = Rows.ofText("registrations", REGISTRATIONS + row + row.replace("0115", "0123"));
        assertThat(rows.records()).hasSize(2).allSatisfy(r -> assertThat(r.issues())
                .isEmpty());
        assertThat(Rows.ofText("registrations", REGISTRATIONS.strip() + ",,,\n" + row)
                        .records())
                .singleElement()
                .satisfies(r -> assertThat(r.issues()).isEmpty());
    }

    @Test
    void a_row_may_end_before_cells_that_may_be_blank() {
        Rows rows = Rows.ofText(
                "registrations",
                REGISTRATIONS + "9300000003,Given,Family,04092005,10000536,2023/24,60358300,ZTLOS001\n"
                        + "9300000011,Given,Family,04092005,10000536,2023/24,60358300\n"
                        + "9300000038,Given,Family,04092005,10000536\n");
        assertThat(rows.records())
                .extracting(ParsedRecord::issues)
                .satisfiesExactly(
                        first -> assertThat(first).isEmpty(),
                        second -> assertThat(second).isEmpty(),
                        third -> assertThat(third).extracting(FieldIssue::rule).containsExactly("field_count"));
    }

    @Test
    void a_comma_in_a_value_is_told_although_the_last_cell_is_blank() {
        Rows rows = Rows.ofText(
                "registrations",
                REGISTRATIONS + "9300000003,Given,Family,04092005,10000536,2023/24,60358300,ZTLOS001\n"
                        + "9300000011,Given,Family, Jr,04092005,10000536,2023/24,60358300,\n"
                        + "9300000038,Given,Family,04092005,10000536,2023/24,60358300,ZTLOS001\n");
        assertThat(rows.records()).extracting(r -> r.issues().size()).containsExactly(0, 1, 0);
    }

    @Test
    void the_download_of_registrations_knows_its_dates_in_either_spelling() {
        Rows rows = Rows.ofText(
                "registrations_export",
                REGISTRATIONS.strip() + ",Status\n"
                        + "9300000003,Given,Family,12011981,10000536,2023/24,60358300,ZTLOS001,active\n"
                        + "9300000011,Given,Family,12-Jan-1981,10000536,2023/24,60358300,ZTLOS001,Withdrawn\n");
        assertThat(rows.column("date_of_birth")).containsOnly(LocalDate.of(1981, 1, 12));
        assertThat(rows.column("status")).containsExactly("Active", "Withdrawn");
    }

    @Test
    void a_register_put_together_from_two_encodings_is_refused() {
        String header = "URN,EstablishmentName\n";
        byte[] utf8 = (header + "130001,Caf\u00e9 College\n").getBytes(StandardCharsets.UTF_8);
        byte[] windows = "130002,Z\u00f6e College\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[utf8.length + windows.length];
        System.arraycopy(utf8, 0, both, 0, utf8.length);
        System.arraycopy(windows, 0, both, utf8.length, windows.length);
        assertThatThrownBy(() -> Rows.ofBytes("providers_gias", both))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("line 2: encoding: some characters are UTF-8 and others Windows-1252");
    }

    @Test
    void a_register_row_of_null_lacks_its_number() {
        Rows rows = Rows.ofText(
                "providers_ukrlp",
                """
                UKPRN,ProviderName,ProviderStatus,LegalOrgType,GovOffReg,LEACode,EdubaseURN,Postcode,ICBCode
                NULL,Example College,Active,UGFE,North West,370,130524,ZZ1 1ZZ,E54000061
                10000201,Named Region College,Active,UGFE,d,370.0,130525.0,ZZ1 1ZZ,e54000061
                10000202,Other College,Active,UGFE,Atlantis,370,130526,ZZ1 1ZZ,E54000061
                """);
        assertThat(rows.records().get(0).issues())
                .containsExactly(new FieldIssue("ukprn", "required", "NULL", Severity.ERROR));
        assertThat(rows.value(1, "government_office_region")).isEqualTo("Yorkshire and The Humber");
        assertThat(rows.value(1, "la_code")).isEqualTo("370");
        assertThat(rows.value(1, "icb_code")).isEqualTo("E54000061");
        assertThat(rows.records().get(2).issues())
                .containsExactly(new FieldIssue(
                        "government_office_region", "government_office_region_known", "Atlantis", Severity.WARNING));
    }

    private static Rows results(String header, String cell) {
        List<String> headers = List.of(RESULTS.strip().split(",", -1));
        List<String> cells = new java.util.ArrayList<>(List.of(
                "9200000001,Active,10000536,College,Family,Given,04-09-2004,Female,T Level,2021 to 2022,Core,60358300,B,Specialism,ZTLOS001,Merit,Completed,Merit"
                        .split(",", -1)));
        cells.set(headers.indexOf(header), cell);
        return Rows.ofText("analyst_overall_results", RESULTS + String.join(",", cells) + "\n");
    }
}
