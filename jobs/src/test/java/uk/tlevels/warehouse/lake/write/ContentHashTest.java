package uk.tlevels.warehouse.lake.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Property
    void a_part_can_be_taken_away_and_put_back_and_the_text_tells_all(
            @ForAll @LongRange(min = 0, max = 1L << 40) long rows,
            @ForAll long sum,
            @ForAll @LongRange(min = 0, max = 1L << 40) long others,
            @ForAll long sumOfOthers) {
        ContentHash whole = new ContentHash(rows, sum);
        ContentHash part = new ContentHash(others, sumOfOthers);

        assertThat(whole.plus(part).minus(part)).isEqualTo(whole);
        assertThat(ContentHash.parse(whole.text())).isEqualTo(whole);
    }

    @Test
    void another_text_is_no_hash_of_rows() {
        assertThatThrownBy(() -> ContentHash.parse("0f3a")).isInstanceOf(IllegalArgumentException.class);
    }
}
