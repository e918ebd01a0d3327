package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.Schemas;

class ReturnCalendarTest {
    private final ReturnCalendar calendar = ReturnCalendar.read(Schemas.folder());

    @ParameterizedTest
    @CsvSource({
        "2324, 2023-08-20, 10000536/2324/R01",
        "2324, 2023-12-06, 10000536/2324/R04",
        "2324, 2023-12-07, 10000536/2324/R05",
        "2324, 2024-10-23, 10000536/2324/R14",
        "2324, 2025-03-01, 10000536/2324/R14",
        "1314, 2013-12-01, 10000536/1314",
    })
    void a_file_belongs_to_the_first_return_that_closes_after_it_was_prepared(
            String year, LocalDate prepared, String slice) {
        assertThat(calendar.slice(new IlrHeader("10000536", year, "", "", prepared, Instant.EPOCH)))
                .isEqualTo(slice);
    }
}
