package uk.tlevels.warehouse.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicYearTest {
    @Property(tries = 200)
    void every_spelling_of_a_year_is_read_as_the_year_in_which_it_starts(
            @ForAll @IntRange(min = 2010, max = 2040) int start) {
        List<String> spellings = List.of(
                "%d/%02d".formatted(start, (start + 1) % 100),
                "%d-%02d".formatted(start, (start + 1) % 100),
                "%d/%d".formatted(start, start + 1),
                "%d to %d".formatted(start, start + 1),
                "%02d%02d".formatted(start % 100, (start + 1) % 100),
                "%d".formatted(start),
                "Autumn %d".formatted(start),
                "Summer %d".formatted(start + 1));
        assertThat(spellings).filteredOn(s -> !s.equals("2021")).allSatisfy(s -> {
            assertThat(AcademicYear.start(s)).contains(start);
            assertThat(AcademicYear.start(s.toUpperCase(Locale.ROOT))).contains(start);
        });
    }

    @Test
    void the_spelling_of_the_ilr_is_no_year_of_the_next_century() {
        assertThat(AcademicYear.start("2122")).contains(2021);
        assertThat(AcademicYear.start("2324")).contains(2023);
    }

    @Test
    void what_may_be_two_years_is_neither() {
        assertThat(AcademicYear.start("2021")).isEmpty();
        assertThat(AcademicYear.collected("2021")).contains(2020);
        assertThat(AcademicYear.calendar("2021")).contains(2021);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023/25",
                "2023/24/",
                "2023 to 2025",
                "23/24",
                "Spring 2024",
                "2325",
                "",
                "20232",
                "x",
                "2009/10",
                "1999",
                "2041/42",
                "0203",
                "Summer 2122"
            })
    void what_is_no_academic_year_is_not_guessed_at(String text) {
        assertThat(AcademicYear.start(text)).isEmpty();
    }
}
