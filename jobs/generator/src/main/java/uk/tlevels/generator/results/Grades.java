package uk.tlevels.generator.results;

import java.util.List;

/**
 * The component results of one learner; an empty text is no result.
 *
 * @param specialism the grade results show; for a pair the combined one
 * @param registered the grade of each registered specialism
 */
record Grades(String core, String specialism, List<String> registered) {

    static final Grades NONE = new Grades("", "", List.of());
    static final String UNCLASSIFIED = "Unclassified";
    static final String NO_RESULT = "X - no result";
    static final String PENDING = "Q - pending result";

    boolean hasPending() {
        return core.equals(PENDING) || specialism.equals(PENDING);
    }

    boolean hasPass() {
        return isPass(core) || isPass(specialism);
    }

    boolean passesBoth() {
        return isPass(core) && isPass(specialism);
    }

    private static boolean isPass(String grade) {
        return !grade.isEmpty() && !grade.equals(UNCLASSIFIED) && !grade.equals(NO_RESULT) && !grade.equals(PENDING);
    }
}
