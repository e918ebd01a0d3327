package uk.tlevels.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code survey/expected_replicated.csv} is an estimate that R's survey package made of replicates. */
class ReplicatedAgreementWithRTest {
    private static final List<NamedCsvRecord> RESPONDENTS =
            SurveyFile.read("respondents").rows();
    private static final SurveyFile REPLICATES = SurveyFile.read("replicates");

    static Stream<NamedCsvRecord> expected() {
        return SurveyFile.read("expected_replicated").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void estimates_are_those_of_r_survey(NamedCsvRecord r) {
        SurveyEstimate ours = ReplicatedProportion.estimate(
                state(r.getField("method"), r.getField("domain"), 0, RESPONDENTS.size()),
                scales(r),
                SurveyOptions.STANDARD);

        assertThat(ours.estimate()).isCloseTo(number(r, "estimate"), within(1e-9 * number(r, "estimate")));
        assertThat(ours.se()).isCloseTo(number(r, "se"), within(1e-9 * number(r, "se")));
        assertThat(ours.lower()).isCloseTo(number(r, "lower"), within(1e-9 * number(r, "lower")));
        assertThat(ours.upper()).isCloseTo(number(r, "upper"), within(1e-9 * number(r, "upper")));
        assertThat(ours.degreesOfFreedom()).isEqualTo((int) number(r, "degrees_of_freedom"));
        assertThat(ours.base()).isEqualTo((long) number(r, "base"));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void parts_merge_and_are_read_back_to_the_bit(NamedCsvRecord r) throws IOException {
        String method = r.getField("method");
        String domain = r.getField("domain");
        ReplicatedState merged = copy(state(method, domain, 30, RESPONDENTS.size()));
        merged.merge(new ReplicatedState());
        merged.merge(copy(state(method, domain, 0, 30)));

        assertThat(ReplicatedProportion.estimate(merged, scales(r), SurveyOptions.STANDARD))
                .isEqualTo(ReplicatedProportion.estimate(
                        state(method, domain, 0, RESPONDENTS.size()), scales(r), SurveyOptions.STANDARD));
    }

    @Test
    void weights_and_scales_must_be_as_many() {
        ReplicatedState state = new ReplicatedState();
        state.add(BigDecimal.ONE, List.of(BigDecimal.ONE, BigDecimal.TEN), BigDecimal.ONE);

        assertThatThrownBy(() -> state.add(BigDecimal.ONE, List.of(BigDecimal.ONE), BigDecimal.ONE))
                .hasMessage("Respondents have 2 and 1 replicate weights: all must have the same number");
        assertThatThrownBy(() -> ReplicatedProportion.estimate(state, List.of(1.0), SurveyOptions.STANDARD))
                .hasMessage("There are 2 replicate weights and 1 scales");
    }

    @Test
    void nobody_in_the_domain_is_no_estimate() {
        SurveyEstimate nobody = ReplicatedProportion.estimate(new ReplicatedState(), List.of(), SurveyOptions.STANDARD);

        assertThat(nobody.base()).isZero();
        assertThat(nobody.estimate()).isNaN();
    }

    private static ReplicatedState state(String method, String domain, int from, int to) {
        ReplicatedState state = new ReplicatedState();
        List<NamedCsvRecord> replicates = REPLICATES.where("method", method).rows();
        for (int i = from; i < to; i++) {
            NamedCsvRecord respondent = RESPONDENTS.get(i);
            if (domain.isEmpty() || respondent.getField("route").equals(domain)) {
                state.add(
                        new BigDecimal(respondent.getField("weight")),
                        numbers(replicates.get(i).getField("replicate_weights"))
                                .map(BigDecimal::new)
                                .toList(),
                        new BigDecimal(respondent.getField("achieved")));
            }
        }
        return state;
    }

    private static ReplicatedState copy(ReplicatedState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.writeTo(new DataOutputStream(bytes));
        return ReplicatedState.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static List<Double> scales(NamedCsvRecord r) {
        return numbers(r.getField("scales")).map(Double::valueOf).toList();
    }

    private static Stream<String> numbers(String text) {
        return Arrays.stream(text.split(" ", -1));
    }

    private static double number(NamedCsvRecord r, String column) {
        return Double.parseDouble(r.getField(column));
    }
}
