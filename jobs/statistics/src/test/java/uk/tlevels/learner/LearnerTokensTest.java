package uk.tlevels.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LearnerTokensTest {
    private static final String NUMBER = "9876543210";
    private static final String PSEUDONYM = "0504b17c7c3676ac555dbbaa89e0d46b";

    /** As the rule reads: digits with no digit beside them, or hexadecimal digits with none of these beside them. */
    private static final Pattern RULE =
            Pattern.compile("(?<![0-9a-f])" + PSEUDONYM + "(?![0-9a-f])|(?<![0-9])" + NUMBER + "(?![0-9])");

    private final LearnerTokens tokens = new LearnerTokens(List.of(NUMBER, PSEUDONYM));

    @Property
    void what_stands_for_somebody_is_found_and_struck_out_wherever_it_is(@ForAll("texts") String text) {
        Set<String> found = RULE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(tokens.in(text)).containsExactlyElementsOf(found);
        assertThat(tokens.erasedFrom(text)).isEqualTo(RULE.matcher(text).replaceAll("(erased)"));
    }

    /** Numbers and pseudonyms among words, digits and hexadecimal letters, with anything or nothing between. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        NUMBER,
                        PSEUDONYM,
                        NUMBER.substring(1),
                        "0",
                        "7",
                        "a",
                        "f",
                        "g",
                        "é",
                        " ",
                        "<ULN>",
                        "1234567890")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
