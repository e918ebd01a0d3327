package uk.tlevels.publishing.screening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.check.Verdict;

/**
 * What was found in a ZIP file, or a folder, of data sets.
 *
 * @param structure what is said of the ZIP file itself; nothing of a folder
 * @param pairs the reports of its data sets by their file names without endings; none when the structure fails
 */
public record ZipReport(List<CheckResult> structure, Map<String, ScreeningReport> pairs) {
    /** Copies. */
    public ZipReport {
        structure = List.copyOf(structure);
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }

    private boolean isSound() {
        return structure.stream().noneMatch(r -> r.result() == Verdict.FAIL);
    }

    /** Whether nothing failed. */
    public boolean passed() {
        return isSound() && pairs.values().stream().allMatch(ScreeningReport::passed);
    }

    /** {@code Passed}, or the title of the stage in which the ZIP file or the first data set that failed ended. */
    public String overallStage() {
        return isSound()
                ? pairs.values().stream()
                        .filter(p -> !p.passed())
                        .map(ScreeningReport::overallStage)
                        .findFirst()
                        .orElse("Passed")
                : Stage.ZIP_STRUCTURE.title();
    }

    /** Whether every data set is suitable for the API. */
    public boolean apiSuitable() {
        return isSound() && pairs.values().stream().allMatch(ScreeningReport::apiSuitable);
    }

    /** Whether the published screener would let every data set pass. */
    public boolean passedOfficially() {
        return isSound() && pairs.values().stream().allMatch(ScreeningReport::passedOfficially);
    }
}
