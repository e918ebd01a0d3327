package uk.tlevels.warehouse.ingest.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.tlevels.grading.CoreGrade;
import uk.tlevels.grading.Grade;
import uk.tlevels.grading.PlacementStatus;
import uk.tlevels.grading.SpecialismGrade;
import uk.tlevels.grading.Spellings;
import uk.tlevels.warehouse.contract.AllowedWords;

/** The words of a closed list, known in any case and with any blanks, hyphens and underscores. */
public final class WordList {
    private static final AllowedWords.Own REGIONS = new AllowedWords.Own(Map.of(
            "North East", List.of("A", "E12000001"),
            "North West", List.of("B", "E12000002"),
            "Yorkshire and The Humber",
                    List.of("D", "E12000003", "Yorkshire & The Humber", "Yorkshire and Humber", "Yorkshire & Humber"),
            "East Midlands", List.of("E", "E12000004"),
            "West Midlands", List.of("F", "E12000005"),
            "East of England", List.of("G", "E12000006", "East", "Eastern"),
            "London", List.of("H", "E12000007"),
            "South East", List.of("J", "E12000008"),
            "South West", List.of("K", "E12000009")));

    private WordList() {}

    /** Finds the word that a text spells, as it is kept; empty when the list is closed and has none. */
    public static Function<String, Optional<String>> of(AllowedWords words) {
        if (words instanceof AllowedWords.Own own) {
            return own(own);
        }
        if (words instanceof AllowedWords.General general) {
            return switch (general) {
                case CORE_GRADE -> text -> CoreGrade.parse(text).map(CoreGrade::published);
                case SPECIALISM_GRADE -> text -> SpecialismGrade.parse(text).map(SpecialismGrade::published);
                case OVERALL_GRADE -> text -> Grade.parse(text).map(Grade::published);
                case PLACEMENT_STATUS -> text -> PlacementStatus.parse(text).map(PlacementStatus::stored);
                case REGION -> own(REGIONS);
            };
        }
        return Optional::of;
    }

    private static Function<String, Optional<String>> own(AllowedWords.Own own) {
        Map<String, String> byKey = new HashMap<>();
        own.spellings().forEach((word, others) -> {
            byKey.put(Spellings.plain(word), word);
            others.forEach(other -> byKey.put(Spellings.plain(other), word));
        });
        return text -> Optional.ofNullable(byKey.get(Spellings.plain(text)));
    }
}
