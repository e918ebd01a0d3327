package uk.tlevels.warehouse.benchmark.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredProtectionTest {
    @Test
    void made_counts_are_protected_and_attacked() {
        MeasuredProtection measured = MeasuredProtection.of(new MadeCounts(1000));

        assertThat(measured.counts()).isBetween(900, 1000);
        assertThat(measured.small()).isPositive();
        assertThat(measured.companions()).isGreaterThanOrEqualTo(measured.fewest());
        assertThat(measured.narrow()).isZero();
    }

    @Test
    void about_as_many_counts_are_made_as_asked_for_with_a_total_of_every_dimension() {
        MadeCounts made = new MadeCounts(30_000);

        assertThat(made.size()).isBetween(28_000, 30_000);
        assertThat(made.totals(0))
                .as("grades, routes, regions and providers, qualifications")
                .isEqualTo(5);
        assertThat(made.equations()).allMatch(equation -> equation.holds(made::value));
    }

    @Test
    void the_same_counts_are_made_again() {
        MadeCounts one = new MadeCounts(2000);
        MadeCounts other = new MadeCounts(2000);

        assertThat(IntStream.range(0, one.size()).mapToLong(one::value).toArray())
                .isEqualTo(
                        IntStream.range(0, other.size()).mapToLong(other::value).toArray());
    }

    @Test
    void too_few_counts_are_refused() {
        assertThatThrownBy(() -> new MadeCounts(300)).hasMessage("500 counts are the fewest, not 300");
    }
}
