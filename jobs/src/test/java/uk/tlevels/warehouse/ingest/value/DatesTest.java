package uk.tlevels.warehouse.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final List<String> PATTERNS = List.of("dd-MMM-yyyy", "dd-MM-yyyy", "ddMMyyyy", "MM/dd/yyyy");

    @Property(tries = 200)
    void every_date_comes_back_from_each_of_the_four_spellings(@ForAll @IntRange(min = 0, max = 55_000) int day) {
        LocalDate date = LocalDate.of(1950, 1, 1).plusDays(day);
        assertThat(PATTERNS).allSatisfy(pattern -> {
            String text = date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            assertThat(Dates.of(List.of(pattern)).parse(text)).contains(date);
            assertThat(Dates.of(List.of(pattern)).parse(text.toUpperCase(Locale.ROOT)))
                    .contains(date);
        });
    }

    @Test
    void september_is_read_with_three_letters_and_with_four() {
        Dates dates = Dates.of(List.of("dd-MMM-yyyy"));
        assertThat(dates.parse("04-Sep-2004")).contains(LocalDate.of(2004, 9, 4));
        assertThat(dates.parse("04-Sept-2004")).contains(LocalDate.of(2004, 9, 4));
    }

    @Test
    void a_day_that_does_not_exist_or_lost_its_zero_is_no_date() {
        assertThat(Dates.of(List.of("ddMMyyyy")).parse("30022004")).isEmpty();
        assertThat(Dates.of(List.of("ddMMyyyy")).parse("1012006")).isEmpty();
        assertThat(Dates.of(List.of("dd-MM-yyyy")).parse("29-02-2023")).isEmpty();
    }

    @Property(tries = 200)
    void a_list_comes_back_whatever_quotes_and_blanks_stand_around_it(@ForAll("codes") List<String> codes) {
        String list = String.join(", ", codes);
        for (String cell : List.of(list, "\"" + list + "\"", " " + list + "\u00a0 ", "\" " + list + " \" ")) {
            assertThat(Lists.elements(cell)).containsExactlyElementsOf(codes);
        }
    }

    @Provide
    Arbitrary<List<String>> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .numeric()
                .ofMinLength(0)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
