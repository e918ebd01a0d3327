package uk.tlevels.generator.results;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a registration stands: a published result, or what keeps it from one. */
enum Standing {
    DISTINCTION_STAR,
    DISTINCTION,
    MERIT,
    PASS,
    PARTIAL_WITH_PLACEMENT,
    PARTIAL_WITHOUT_PLACEMENT,
    UNCLASSIFIED,
    PENDING,
    NO_RESULT,
    CORE_ONLY,
    NOTHING;

    private static final Map<Standing, String> PASSES =
            Map.of(DISTINCTION_STAR, "Distinction*", DISTINCTION, "Distinction", MERIT, "Merit", PASS, "Pass");

    static Standing of(String quotaName) {
        return valueOf(quotaName.toUpperCase(Locale.ROOT));
    }

    static Standing of(GradeFinder tables, Registration row) {
        Grades grades = row.grades();
        if (grades.hasPending()) {
            return PENDING;
        }
        if (grades.core().isEmpty() || grades.specialism().isEmpty()) {
            return grades.core().isEmpty() ? NOTHING : CORE_ONLY;
        }
        if (grades.core().equals(Grades.NO_RESULT) || grades.specialism().equals(Grades.NO_RESULT)) {
            return NO_RESULT;
        }
        String overall = OverallResult.of(tables, row.tLevel(), row.startYear(), grades, row.placement());
        return PASSES.entrySet().stream()
                .filter(pass -> pass.getValue().equals(overall))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> overall.equals(Grades.UNCLASSIFIED)
                        ? UNCLASSIFIED
                        : row.placement().meetsTheRequirement() ? PARTIAL_WITH_PLACEMENT : PARTIAL_WITHOUT_PLACEMENT);
    }

    /** The overall grade, for one that is a pass. */
    Optional<String> passGrade() {
        return Optional.ofNullable(PASSES.get(this));
    }
}
