package uk.tlevels.publishing.screening;

import java.util.List;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.check.Verdict;

/** What was found: a result for each check of each stage up to the first stage that holds a failure. */
public record ScreeningReport(List<CheckResult> results) {
    /** Copies. */
    public ScreeningReport {
        results = List.copyOf(results);
    }

    /** Whether nothing failed. */
    public boolean passed() {
        return count(Verdict.FAIL) == 0;
    }

    /** Where screening ended: {@code Passed}, or the title of the stage that holds a failure. */
    public String overallStage() {
        return passed() ? "Passed" : results.get(results.size() - 1).stage().title();
    }

    /** Whether nothing failed and no check of stage "Check API" warns. */
    public boolean apiSuitable() {
        return passed()
                && results.stream().filter(r -> r.stage() == Stage.CHECK_API).allMatch(r -> r.result() == Verdict.PASS);
    }

    /** Whether the published screener would let the files pass: it ran to its end and none of its checks failed. */
    public boolean passedOfficially() {
        return results.stream().anyMatch(r -> r.stage() == Stage.CHECK_API)
                && results.stream().noneMatch(r -> r.stage().isOfficial() && r.result() == Verdict.FAIL);
    }

    /** How many results are of a level. */
    public long count(Verdict verdict) {
        return results.stream().filter(r -> r.result() == verdict).count();
    }
}
