package uk.tlevels.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What makes a state safe to compute anywhere, in any order, and to keep. */
class SurveyStateLawsTest {
    private static final int TRIES = 200;

    @Property(tries = TRIES)
    void merging_is_commutative_bit_for_bit(
            @ForAll("respondents") List<Respondent> left, @ForAll("respondents") List<Respondent> right) {
        assertThat(bytes(merged(state(left), state(right)))).isEqualTo(bytes(merged(state(right), state(left))));
    }

    @Property(tries = TRIES)
    void merging_is_associative_bit_for_bit(
            @ForAll("respondents") List<Respondent> a,
            @ForAll("respondents") List<Respondent> b,
            @ForAll("respondents") List<Respondent> c) {
        SurveyState leftFirst = merged(merged(state(a), state(b)), state(c));
        SurveyState rightFirst = merged(state(a), merged(state(b), state(c)));

        assertThat(bytes(leftFirst)).isEqualTo(bytes(rightFirst));
    }

    @Property(tries = TRIES)
    void any_order_and_any_partitions_give_the_same_bytes_and_estimates(
            @ForAll("respondents") List<Respondent> rows,
            @ForAll @IntRange(min = 1, max = 6) int parts,
            @ForAll Random random) {
        List<Respondent> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<SurveyState> states = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            states.add(new SurveyState());
        }
        shuffled.forEach(row -> row.addTo(states.get(random.nextInt(parts))));
        SurveyState split = states.stream().reduce(new SurveyState(), SurveyStateLawsTest::merged);

        assertThat(bytes(split)).isEqualTo(bytes(state(rows)));
        assertThat(SurveyProportion.estimate(split, SurveyOptions.STANDARD))
                .isEqualTo(SurveyProportion.estimate(state(rows), SurveyOptions.STANDARD));
        assertThat(SurveyTotal.estimate(split, SurveyOptions.STANDARD))
                .isEqualTo(SurveyTotal.estimate(state(rows), SurveyOptions.STANDARD));
    }

    @Property(tries = TRIES)
    void reading_what_was_written_gives_the_same_state(@ForAll("respondents") List<Respondent> rows) {
        byte[] written = bytes(state(rows));

        assertThat(bytes(read(written))).isEqualTo(written);
        assertThat(SurveyProportion.estimate(read(written), SurveyOptions.STANDARD))
                .isEqualTo(SurveyProportion.estimate(state(rows), SurveyOptions.STANDARD));
    }

    @Property(tries = TRIES)
    void weights_times_a_power_of_ten_leave_the_proportion_and_its_precision(
            @ForAll("respondents") List<Respondent> rows, @ForAll @IntRange(min = -6, max = 6) int power) {
        List<Respondent> scaled = rows.stream()
                .map(row -> row.withWeight(row.weight().scaleByPowerOfTen(power)))
                .toList();

        for (IntervalMethod method : IntervalMethod.values()) {
            SurveyOptions options = SurveyOptions.STANDARD.with(method);
            assertThat(SurveyProportion.estimate(state(scaled), options))
                    .isEqualTo(SurveyProportion.estimate(state(rows), options));
        }
    }

    @Property(tries = TRIES)
    void a_respondent_without_psu_is_a_psu_with_one_respondent(@ForAll("respondents") List<Respondent> rows) {
        List<Respondent> unnamed = new ArrayList<>();
        List<Respondent> named = new ArrayList<>();
        for (Respondent row : rows) {
            unnamed.add(row.withPsu(Optional.empty()));
            named.add(row.withPsu(Optional.of("respondent " + named.size())));
        }

        assertThat(SurveyProportion.estimate(state(unnamed), SurveyOptions.STANDARD))
                .isEqualTo(SurveyProportion.estimate(state(named), SurveyOptions.STANDARD));
    }

    @Property(tries = TRIES)
    void a_domain_needs_its_own_respondents_and_the_design(@ForAll("respondents") List<Respondent> rows) {
        SurveyState own = new SurveyState();
        SurveyState design = new SurveyState();
        for (Respondent row : rows) {
            row.y().ifPresent(y -> own.add(row.unit(), row.weight(), y));
            design.addOutside(row.unit());
        }

        assertThat(bytes(own.within(design))).isEqualTo(bytes(state(rows)));
    }

    @Property(tries = TRIES)
    void intervals_hold_the_proportion_and_stay_between_zero_and_one(@ForAll("respondents") List<Respondent> rows) {
        for (IntervalMethod method : IntervalMethod.values()) {
            SurveyEstimate estimate = SurveyProportion.estimate(state(rows), SurveyOptions.STANDARD.with(method));
            if (!Double.isNaN(estimate.lower())) {
                assertThat(estimate.lower()).isBetween(0.0, estimate.estimate() + 1e-12);
                assertThat(estimate.upper()).isBetween(estimate.estimate() - 1e-12, 1.0);
            }
        }
    }

    @Provide
    Arbitrary<List<Respondent>> respondents() {
        Arbitrary<Stratum> strata =
                Arbitraries.of(Stratum.WHOLE, Stratum.of(""), Stratum.of("Ynys Môn"), Stratum.of("B"));
        Arbitrary<Optional<String>> psus = Arbitraries.of("", "p1", "p2", "p3").optional(0.8);
        Arbitrary<BigDecimal> weights = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000"))
                .ofScale(9);
        Arbitrary<BigDecimal> values = Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE);
        return Combinators.combine(strata, psus, weights, values.optional(0.9))
                .as((stratum, psu, weight, y) -> new Respondent(new DesignUnit(stratum, psu), weight, y))
                .list()
                .ofMaxSize(30);
    }

    private static SurveyState state(List<Respondent> rows) {
        SurveyState state = new SurveyState();
        rows.forEach(row -> row.addTo(state));
        return state;
    }

    private static SurveyState merged(SurveyState into, SurveyState other) {
        into.merge(other);
        return into;
    }

    private static byte[] bytes(SurveyState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            state.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SurveyState read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return SurveyState.readFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A respondent; without y outside the domain. */
    record Respondent(DesignUnit unit, BigDecimal weight, Optional<BigDecimal> y) {
        Respondent withWeight(BigDecimal other) {
            return new Respondent(unit, other, y);
        }

        Respondent withPsu(Optional<String> psu) {
            return new Respondent(new DesignUnit(unit.stratum(), psu), weight, y);
        }

        void addTo(SurveyState state) {
            y.ifPresentOrElse(value -> state.add(unit, weight, value), () -> state.addOutside(unit));
        }
    }
}
