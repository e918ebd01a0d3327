package uk.tlevels.warehouse.release.definition;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodTest {
    @Property
    void every_way_of_writing_a_period_is_read(@ForAll @IntRange(min = 1000, max = 9999) int start) {
        Period period = new Period(start);

        assertThat(Period.parse(period.title())).contains(period);
        assertThat(Period.parse(period.folder())).contains(period);
        assertThat(Period.parse(period.code())).contains(period);
    }

    @Property
    void codes_are_six_digits_and_sort_like_years(
            @ForAll @IntRange(min = 1000, max = 9999) int one, @ForAll @IntRange(min = 1000, max = 9999) int other) {
        assertThat(new Period(one).code()).matches("\\d{6}");
        assertThat(Integer.signum(new Period(one).code().compareTo(new Period(other).code())))
                .isEqualTo(Integer.compare(one, other))
                .isEqualTo(new Period(one).compareTo(new Period(other)));
    }

    @Property
    void two_years_that_do_not_follow_are_no_period(
            @ForAll @IntRange(min = 1000, max = 9999) int start, @ForAll @IntRange(min = 0, max = 99) int end) {
        assertThat(Period.parse("%d/%02d".formatted(start, end)).isPresent()).isEqualTo((start + 1) % 100 == end);
    }

    @Property
    void years_before_add_up(
            @ForAll @IntRange(min = 2000, max = 2100) int start,
            @ForAll @IntRange(max = 50) int years,
            @ForAll @IntRange(max = 50) int more) {
        assertThat(new Period(start).before(years).before(more)).isEqualTo(new Period(start).before(years + more));
    }

    @Example
    void other_texts_are_no_period() {
        assertThat(Period.parse(" 1999/00 ")).contains(new Period(1999));
        for (String text : new String[] {"", "2023", "2023/2024", "23/24", "2023 / 24", "2023//24", "x2023/24"}) {
            assertThat(Period.parse(text)).as(text).isEmpty();
        }
    }

    @Example
    void a_status_is_read_in_any_case_and_written_in_two() {
        for (PublicationStatus status : PublicationStatus.values()) {
            assertThat(PublicationStatus.parse(" " + status.name() + " ")).contains(status);
            assertThat(PublicationStatus.parse(status.folder())).contains(status);
            assertThat(PublicationStatus.parse(status.title())).contains(status);
        }
        assertThat(PublicationStatus.parse("")).isEmpty();
        assertThat(PublicationStatus.PROVISIONAL.title()).isEqualTo("Provisional");
    }
}
