package uk.tlevels.warehouse.ingest.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.AllowedWords;
import uk.tlevels.warehouse.ingest.value.WordList;

/**
 * What questions measure and what an answer can mean for it, as the contract of the source lists them. Figures are computed
 * by these words, so a codebook that says another would move them without a word; case, blanks and hyphens make no other.
 */
final class Measures {
    /** What a question is that spells out the codes of a respondent's column. */
    private static final List<String> RESPONDENTS = Stream.concat(
                    Stream.of("population"), RespondentColumns.CHARACTERISTICS.stream())
            .toList();

    private final Map<String, AllowedWords> meanings;
    private final Function<String, Optional<String>> measures;

    private Measures(Map<String, AllowedWords> meanings) {
        this.meanings = Map.copyOf(meanings);
        Map<String, List<String>> names = new HashMap<>();
        meanings.keySet().forEach(measure -> names.put(measure, List.of()));
        RESPONDENTS.forEach(role -> names.put(role, List.of()));
        this.measures = WordList.of(new AllowedWords.Own(names));
    }

    /** The measures of a contract, each with what answers can mean for it. */
    static Measures of(Map<String, AllowedWords> meanings) {
        return new Measures(meanings);
    }

    /** The measure that a text names, as the contract spells it; the empty text is none. */
    Optional<String> measure(String text) {
        return text.isEmpty() ? Optional.of("") : measures.apply(text);
    }

    /** The meaning that a text names for a measure, as the contract spells it; the empty text is none. */
    Optional<String> meaning(String measure, String text) {
        return text.isEmpty()
                ? Optional.of("")
                : WordList.of(meanings.getOrDefault(measure, new AllowedWords.Open()))
                        .apply(text);
    }

    /** The measures in words. */
    List<String> names() {
        return List.copyOf(new TreeSet<>(meanings.keySet()));
    }

    /** What answers can mean for a measure, in words; none where they can mean anything. */
    List<String> meanings(String measure) {
        return meanings.get(measure) instanceof AllowedWords.Own own
                ? List.copyOf(new TreeSet<>(own.spellings().keySet()))
                : List.of();
    }
}
