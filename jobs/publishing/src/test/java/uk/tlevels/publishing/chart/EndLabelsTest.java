package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EndLabelsTest {
    private static final double LINE = 18;

    @Property(tries = 300)
    void names_never_overlap_and_stay_beside_the_chart(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 50, max = 350) Double> ends) {
        List<EndLabels.Item> items = items(ends.stream().sorted().toList());

        double[] middles = EndLabels.spread(items, LINE, 50, 350);

        for (int i = 0; i < middles.length; i++) {
            assertThat(middles[i]).isBetween(50 + LINE / 2 - 1e-9, 350 - LINE / 2 + 1e-9);
            if (i > 0) {
                assertThat(middles[i] - middles[i - 1]).isGreaterThanOrEqualTo(LINE - 1e-9);
            }
        }
    }

    @Test
    void a_name_with_room_stands_at_the_end_of_its_line() {
        assertThat(EndLabels.spread(items(List.of(100.0, 200.0)), LINE, 50, 350))
                .containsExactly(100, 200);
    }

    private static List<EndLabels.Item> items(List<Double> ends) {
        List<EndLabels.Item> items = new ArrayList<>();
        ends.forEach(y -> items.add(new EndLabels.Item(items.size(), 0, y, List.of("name"))));
        return items;
    }
}
