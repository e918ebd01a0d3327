package uk.tlevels.warehouse.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.ingest.TestFiles;

/** What a text of a column is read as, or the rule that it breaks. */
class ValueReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            registrations           | academic_year   | 2324                    | 2023
            registrations           | academic_year   | 2324.0                  | 2023
            registrations           | academic_year   | 2023.0                  | 2023
            registrations           | academic_year   | 2023/24                 | 2023
            registrations           | academic_year   | 2324/25                 | academic_year
            registrations           | ukprn           | 10000536.0              | 10000536
            registrations           | ukprn           | 1.00E+07                | saved_by_spreadsheet
            registrations           | ukprn           | 1000053                 | ukprn_shape
            registrations           | core_code       | 6037083x                | 6037083X
            registrations           | specialism_codes| ztlos027                | [ZTLOS027]
            registrations           | date_of_birth   | 12011981                | 1981-01-12
            registrations_export    | date_of_birth   | 12011981                | 1981-01-12
            registrations_export    | date_of_birth   | 12-JAN-1981 00:00:00    | 1981-01-12
            placement_register      | start_date      | 11/09/2023 12:00:00 AM  | 2023-09-11
            placement_register      | start_date      | 11/09/2023 12:00:00 PM  | date
            placement_register      | start_date      | 2023-09-11T00:00:00+0000| 2023-09-11
            placement_register      | start_date      | 2023-09-11T23:00:00Z    | date
            placement_register      | start_date      | 45180                   | date
            placement_register      | hours           | 315.0                   | 315
            placement_register      | hours           | 1.000                   | integer
            placement_register      | hours           | 1000.000                | 1000
            placement_register      | hours           | 3.15E+02                | saved_by_spreadsheet
            placement_register      | hours           | 315.5                   | integer
            placement_register      | hours           | 1,315                   | integer
            placement_register      | site_region     | YORKSHIRE & THE HUMBER  | Yorkshire and The Humber
            placement_register      | site_region     | e12000007               | London
            providers_gias          | region_code     | b                       | North West
            providers_gias          | region          | Mercia                  | region_known
            funding_allocations     | amount          | 1.23457E+06             | saved_by_spreadsheet
            funding_allocations     | amount          | 1e500000000             | number
            funding_allocations     | amount          | 250000.5                | 250000.50
            funding_allocations     | amount          | 250.000                 | number
            funding_allocations     | amount          | 1250.125                | 1250.13
            funding_allocations     | amount          | \uff11\uff12            | number
            component_results       | core_grade      | a *                     | A*
            component_results       | core_grade      | B*                      | core_grade_known
            analyst_overall_results | status          | in-active               | InActive
            analyst_overall_results | status          | Enrolled                | status_known
            activity_log            | programme       | T\u00a0Level  PD        | T Level PD
            activity_log            | programme       | Cafe\u0301              | Caf\u00e9
            activity_log            | programme       | T\u200b Lev\u00adel PD\u200d    | T Level PD
            activity_log            | activity_reference | 1.23457E+15          | saved_by_spreadsheet
            school_census           | sex             | female                  | F
            school_census           | qn              | 603/5829/4              | 60358294
            school_census           | qn              | 6037083x                | 6037083X
            school_census           | qn              | 31/02/2023              | qn_shape
            """)
    void a_text_is_its_value_or_the_rule_that_it_breaks(String source, String name, String text, String expected) {
        Column column = TestFiles.source(source).table().column(name).orElseThrow();
        assertThat(read(column, text)).isEqualTo(expected);
    }

    @Test
    void no_number_is_written_out_digit_by_digit() {
        Column amount =
                TestFiles.source("funding_allocations").table().column("amount").orElseThrow();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(read(amount, "1e600000000")).isEqualTo("number");
            assertThat(read(amount, "1e-600000000")).isEqualTo("saved_by_spreadsheet");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NULL   | true
            n/a    | true
            <NA>   | true
            NaT    | true
            None   | true
            (null) | true
            --     | true
            Nantes | false
            0      | false
            nil    | false
            """)
    void texts_that_stand_for_no_value(String text, boolean isNoValue) {
        assertThat(Missing.isNoValue(text)).isEqualTo(isNoValue);
    }

    private static String read(Column column, String text) {
        Read read = ValueReader.of(column).read(text);
        if (read instanceof Read.Broken broken) {
            return broken.rule();
        }
        Object value = ((Read.Value) read).value();
        return value instanceof Object[] list ? Arrays.toString(list) : value.toString();
    }
}
