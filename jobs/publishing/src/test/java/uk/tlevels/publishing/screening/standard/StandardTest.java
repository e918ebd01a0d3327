package uk.tlevels.publishing.screening.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTest {
    private final Standard standard = Standard.load();

    /** Six more than the file has: the names that go with z at every level. */
    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 14, WHOLE",
        "REGIONAL, 17, WHOLE",
        "LOCAL_AUTHORITY, 182, WHOLE",
        "LOCAL_AUTHORITY_DISTRICT, 356, WHOLE",
        "LOCAL_ENTERPRISE_PARTNERSHIP, 69, WHOLE",
        "ENGLISH_DEVOLVED_AREA, 29, WHOLE",
        "POLICE_FORCE_AREA, 53, WHOLE",
        "LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA, 44, PART",
        "PARLIAMENTARY_CONSTITUENCY, 1189, WHOLE",
        "WARD, 6, NONE"
    })
    void lists_are_as_long_as_their_page_says(Level level, int size, PlaceList.Extent extent) {
        assertThat(standard.places(level).size()).isEqualTo(size);
        assertThat(standard.places(level).extent()).isEqualTo(extent);
    }

    @Test
    void every_authority_is_in_one_of_the_nine_regions() {
        List<String> regions = ListFiles.rows("local_authorities.csv").stream()
                .filter(r -> !r.getField("new_la_code").equals("z"))
                .map(r -> r.getField("region_code"))
                .distinct()
                .toList();

        assertThat(regions).hasSize(9).allMatch(r -> r.matches("E1200000[1-9]"));
    }

    @Test
    void an_authority_has_several_codes_over_time() {
        PlaceList authorities = standard.places(Level.LOCAL_AUTHORITY);

        assertThat(authorities.holds(List.of("E08000019", "Sheffield", "373"))).isTrue();
        assertThat(authorities.holds(List.of("E08000039", "Sheffield", "373"))).isTrue();
        assertThat(authorities.holds(List.of("E08000039", "Sheffield", "370"))).isFalse();
    }

    @Test
    void a_list_says_of_which_day_it_is() {
        assertThat(standard.places(Level.WARD).dated()).isPresent();
        assertThat(standard.places(Level.PROVIDER).dated()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "12.50", "0.3", "100"})
    void a_plain_number_is_one(String text) {
        assertThat(Symbols.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+1", "1.", ".5", "1e5", "01", "1,000", "--1", "NaN", "１"})
    void anything_else_is_none(String text) {
        assertThat(Symbols.isNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"language_code", "id", "provider", "school_number", "Region", "lep_name"})
    void a_name_looks_like_a_place(String name) {
        assertThat(Columns.looksLikeGeography(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qualification_number", "sex", "grade", "tlevel_pathway", "my_region"})
    void a_name_looks_like_no_place(String name) {
        assertThat(Columns.looksLikeGeography(name)).isFalse();
    }
}
