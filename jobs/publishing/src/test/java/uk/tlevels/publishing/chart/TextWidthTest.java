package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Property(tries = 200)
    void wrapping_loses_no_word_and_makes_no_line_too_wide(
            @ForAll @AlphaChars @Chars(' ') @StringLength(max = 80) String text,
            @ForAll @IntRange(min = 30, max = 300) int width) {
        var lines = TextWidth.wrap(text, 15, width);

        assertThat(String.join(" ", lines)).isEqualTo(text.strip().replaceAll("\\s+", " "));
        assertThat(lines).allSatisfy(line -> assertThat(TextWidth.of(line, 15) <= width || !line.contains(" "))
                .isTrue());
    }

    @Test
    void wide_letters_take_more_room_than_narrow_ones() {
        assertThat(TextWidth.of("WWWW", 15)).isGreaterThan(3 * TextWidth.of("iiii", 15));
        assertThat(TextWidth.of("2020/21", 10)).isBetween(36.0, 43.0);
    }
}
