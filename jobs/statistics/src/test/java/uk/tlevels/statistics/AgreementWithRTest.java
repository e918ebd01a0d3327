package uk.tlevels.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code survey/expected.csv} is an estimate that R's survey package made: see {@code expected.R}. */
class AgreementWithRTest {
    private static final double RELATIVE = 1e-9;
    private static final Map<String, SurveyFile> FILES =
            Map.of("respondents", SurveyFile.read("respondents"), "lonely", SurveyFile.read("lonely"));

    static Stream<Expected> expected() {
        return SurveyFile.read("expected").rows().stream().map(Expected::new);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void estimates_are_those_of_r_survey(Expected r) {
        SurveyEstimate ours = r.statistic().equals("difference") ? difference(r) : estimate(r);

        assertClose(ours.estimate(), r.number("estimate"));
        assertClose(ours.se(), r.number("se"));
        assertClose(ours.lower(), r.number("lower"));
        assertClose(ours.upper(), r.number("upper"));
        assertClose(ours.designEffect(), r.number("design_effect"));
        assertThat(ours.degreesOfFreedom()).isEqualTo((int) r.number("degrees_of_freedom"));
        assertThat(ours.base()).isEqualTo((long) r.number("base"));
        assertClose(ours.effectiveBase(), r.number("base") / r.number("design_effect"));
        if (r.statistic().equals("difference")) {
            assertClose(SurveyTest.ofZero(ours).statistic(), r.number("t"));
            assertClose(SurveyTest.ofZero(ours).pValue(), r.number("p_value"));
        }
    }

    private static SurveyEstimate estimate(Expected r) {
        SurveyState state = r.data().state(r.design(), r.domain(), r.text("y"), r.text("x"));
        return switch (r.statistic()) {
            case "proportion" -> SurveyProportion.estimate(state, r.options());
            case "mean" -> SurveyMean.estimate(state, r.options());
            case "total" -> SurveyTotal.estimate(state, r.options());
            case "ratio" -> SurveyRatio.estimate(state, r.options());
            default -> throw new IllegalArgumentException(r.statistic());
        };
    }

    private static SurveyEstimate difference(Expected r) {
        return SurveyDifference.shared(
                r.data().state(r.design(), r.domain(), r.text("y"), ""),
                r.data().state(r.design(), r.text("less"), r.text("y"), ""),
                r.options());
    }

    private static void assertClose(double ours, double theirs) {
        if (Double.isNaN(theirs)) {
            assertThat(ours).isNaN();
        } else {
            assertThat(ours).isCloseTo(theirs, within(RELATIVE * Math.abs(theirs)));
        }
    }

    record Expected(NamedCsvRecord row) {
        String text(String column) {
            return row.getField(column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        String design() {
            return text("design");
        }

        String domain() {
            return text("domain");
        }

        String statistic() {
            return text("statistic");
        }

        SurveyFile data() {
            return FILES.get(text("file"));
        }

        SurveyOptions options() {
            SurveyOptions options = SurveyOptions.STANDARD
                    .withConfidence(number("level"))
                    .with(LonelyPsu.valueOf(text("lonely_psu").toUpperCase(Locale.ROOT)))
                    .with(data().population(design()));
            return text("interval").isEmpty()
                    ? options
                    : options.with(IntervalMethod.valueOf(text("interval").toUpperCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return String.join(" ", row.getFields().subList(0, 10)).replaceAll(" +", " ");
        }
    }
}
