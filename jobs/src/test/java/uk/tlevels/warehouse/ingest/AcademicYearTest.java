package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicYearTest {
    @Property(tries = 200)
    void every_spelling_of_a_year_is_read_as_the_year_in_which_it_starts(
            @ForAll @IntRange(min = 1990, max = 2120) int start) {
        List<String> spellings = List.of(
                "%d/%02d".formatted(start, (start + 1) % 100),
                "%d/%d".formatted(start, start + 1),
                "%d to %d".formatted(start, start + 1),
                "%d".formatted(start),
                "Autumn %d".formatted(start),
                "Summer %d".formatted(start + 1));
        assertThat(spellings).allSatisfy(s -> {
            assertThat(AcademicYear.start(s)).contains(start);
            assertThat(AcademicYear.start(s.toUpperCase(Locale.ROOT).replace("TO", "to")))
                    .contains(start);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023/25", "2023/24/", "2023 to 2025", "23/24", "Spring 2024", "2023-24", "", "20232", "x"})
    void what_is_no_academic_year_is_not_guessed_at(String text) {
        assertThat(AcademicYear.start(text)).isEmpty();
    }
}
