package uk.tlevels.warehouse.pipeline.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.YamlNode;

class WordingRuleTest {
    private static final WordingRules RULES = new WordingRules(
            """
            rule,wording,lower,upper,meaning,source
            over,,,,,
            words,almost as many,0.9,1,,
            """);

    @ParameterizedTest(name = "{0} {1}: {2} shown as {3}, agrees {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "exact       | 3,448  | 3448     | 3448  | true",
                "exact       | 3,448  | 3448.00  | 3448  | true",
                "exact       | 3,448  | 3447     | 3447  | false",
                "exact       | 36     | 36.1     | 36.1  | false",
                "nearest 1   | 47%    | 46.5     | 47    | true",
                "nearest 1   | 47%    | 46.49999 | 46    | false",
                "nearest 1   | 47%    | 47.49999 | 47    | true",
                "nearest 1   | 47%    | 47.5     | 48    | false",
                "nearest 1   | 0%     | -0.5     | -1    | false",
                "nearest 0.1 | 90.5%  | 90.45    | 90.5  | true",
                "nearest 0.1 | 90.5%  | 90.449   | 90.4  | false",
                "nearest 0.1 | 94.0%  | 93.96    | 94.0  | true",
                "nearest 100 | 3,200  | 3150     | 3200  | true",
                "nearest 100 | 3,200  | 3249     | 3200  | true",
                "nearest 100 | 3,200  | 3250     | 3300  | false",
                "over        | 16,000 | 16000    | 16000 | false",
                "over        | 16,000 | 16001    | 16001 | true",
                "over        | 16,000 | 17000    | 17000 | false",
                "over        | 250    | 259      | 259   | true",
                "over        | 250    | 260      | 260   | false",
                "over        | 90%    | 90.46    | 90.5  | true",
                "over        | 90%    | 100      | 100   | false",
                "over        | 90.5%  | 90.6     | 90.6  | false",
                "at least    | 48,500 | 48499    | 48499 | false",
                "at least    | 48,500 | 48500    | 48500 | true",
                "at least    | 48,500 | 48599    | 48599 | true",
                "at least    | 48,500 | 48600    | 48600 | false",
                "nearly      | 40     | 40       | 40    | false",
                "nearly      | 40     | 39.9     | 39.9  | true",
                "nearly      | 40     | 36       | 36    | true",
                "nearly      | 40     | 35.9     | 35.9  | false",
                "up to       | 10,000 | 10000    | 10000 | true",
                "up to       | 10,000 | 10001    | 10001 | false",
                "words       | almost as many | 0.9    | 0.9   | true",
                "words       | almost as many | 0.8999 | 0.9   | false",
                "words       | almost as many | 0.9532 | 0.953 | true",
                "words       | almost as many | 1      | 1     | false",
            })
    void words_hold_of_a_number(String rule, String published, BigDecimal value, String shown, boolean agrees) {
        WordingRule read = rule(rule, published);

        assertThat(read.holds(value)).isEqualTo(agrees);
        assertThat(read.shown(value).toPlainString()).isEqualTo(shown);
        assertThat(read.name()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roughly   | 47%     | f.yaml:1: rule 'roughly' is none of",
                "nearest 5 | 45      | f.yaml:1: rule 'nearest 5' is none of",
                "exact     | many    | f.yaml:2: 'many' is no number",
                "exact     | 1,0     | f.yaml:2: '1,0' is no number",
                "nearest 1 | 47.5%   | f.yaml:2: '47.5%' is no multiple of the step",
                "words     | a bunch | f.yaml:2: wording 'a bunch' is none of schemas/reference/wording_rules.csv",
            })
    void a_rule_that_no_value_could_meet_is_refused(String rule, String published, String message) {
        assertThatThrownBy(() -> rule(rule, published)).hasMessageStartingWith(message);
    }

    @Test
    void quotients_are_exact_to_far_beyond_any_rounding() {
        BigDecimal pass = Combine.PERCENT
                .of(List.of(BigDecimal.valueOf(3119), BigDecimal.valueOf(3448)))
                .orElseThrow();

        assertThat(pass.multiply(BigDecimal.valueOf(3448)))
                .isCloseTo(BigDecimal.valueOf(311_900), Offset.offset(new BigDecimal("1E-28")));
    }

    @ParameterizedTest
    @CsvSource({
        "sum, 8, 2, 10",
        "difference, 8, 2, 6",
        "ratio, 8, 2, 4",
        "percent, 8, 2, 400",
        "growth_percent, 8, 2, 300",
        "min, 8, 2, 2",
    })
    void numbers_combine(String word, BigDecimal first, BigDecimal second, BigDecimal result) {
        assertThat(Combine.of(word).orElseThrow().of(List.of(first, second)))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(result));
    }

    @ParameterizedTest
    @CsvSource({"ratio", "percent", "growth_percent"})
    void nothing_is_a_share_of_zero(String word) {
        assertThat(Combine.of(word).orElseThrow().of(List.of(BigDecimal.ONE, BigDecimal.ZERO)))
                .isEmpty();
    }

    private static WordingRule rule(String rule, String published) {
        YamlNode node = YamlNode.parse("f.yaml", "- %s\n- \"%s\"\n".formatted(rule, published));
        return RULES.rule(node.items().get(0), node.items().get(1));
    }
}
