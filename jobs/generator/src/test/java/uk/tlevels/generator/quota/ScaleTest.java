package uk.tlevels.generator.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void halves_round_up() {
        assertThat(new Scale(new BigDecimal("0.5")).of(5321)).isEqualTo(2661);
        assertThat(new Scale(new BigDecimal("0.02")).of(5321)).isEqualTo(106);
    }

    @Test
    void a_scale_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Scale(BigDecimal.ZERO)).hasMessageContaining("more than 0");
    }

    @Property(tries = 200)
    void parts_add_up_to_their_total_and_stay_within_one_of_their_share(
            @ForAll @IntRange(max = 20_000) int total,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9_000) Integer> weights) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            named.put("part" + i, weights.get(i));
        }
        Map<String, Integer> shares = Scale.share(total, named);
        double sum = weights.stream().mapToInt(Integer::intValue).sum();

        assertThat(shares.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
        named.forEach((name, weight) ->
                assertThat((double) shares.get(name)).isBetween(total * weight / sum - 1, total * weight / sum + 1));
    }
}
