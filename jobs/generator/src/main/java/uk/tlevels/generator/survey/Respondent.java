package uk.tlevels.generator.survey;

import java.util.List;
import java.util.Map;

/**
 * A respondent of a survey wave.
 *
 * @param weight in ten-thousandths
 * @param panel the number in the panel
 * @param leaning between 0 and 1: whoever leans more gives the answers that stand first
 * @param answers codes by question; empty for no answer, absent where not asked
 */
record Respondent(
        WavePlan.Group group,
        int weight,
        String stratum,
        int psu,
        int panel,
        double leaning,
        boolean unknownCode,
        Map<String, List<String>> answers) {

    /** Whether these were asked, going by the group and the answers so far. */
    boolean isAmong(WavePlan.Asked asked) {
        return (asked.groups().isEmpty() || asked.groups().contains(group.name()))
                && asked.answered().entrySet().stream()
                        .allMatch(earlier -> answers.getOrDefault(earlier.getKey(), List.of()).stream()
                                .anyMatch(earlier.getValue()::contains));
    }
}
