package uk.tlevels.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quantiles from R's {@code qt} and {@code qbeta}: see {@code survey/expected.R}. */
class QuantilesTest {
    private static final double RELATIVE = 1e-11;
    /** A beta quantile is a proportion: digits past the fifteenth decimal place say nothing. */
    private static final double ABSOLUTE = 1e-15;

    static List<NamedCsvRecord> quantiles() {
        return SurveyFile.read("quantiles").rows();
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void quantiles_are_those_of_r(NamedCsvRecord r) {
        double level = number(r, "level");
        double ours = r.getField("quantile").equals("t")
                ? Quantiles.t(level, Integer.parseInt(r.getField("a")))
                : Quantiles.beta((1 - level) / 2, number(r, "a"), number(r, "b"));

        assertThat(ours).isCloseTo(number(r, "value"), within(RELATIVE * number(r, "value") + ABSOLUTE));
    }

    private static double number(NamedCsvRecord r, String column) {
        return Double.parseDouble(r.getField(column));
    }
}
