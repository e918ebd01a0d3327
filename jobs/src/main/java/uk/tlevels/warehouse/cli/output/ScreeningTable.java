package uk.tlevels.warehouse.cli.output;

import java.util.List;
import uk.tlevels.publishing.screening.CheckResult;
import uk.tlevels.publishing.screening.ScreeningReport;
import uk.tlevels.publishing.screening.ZipReport;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.check.Verdict;

/** Prints a screening report. */
public final class ScreeningTable {
    private final Console console;
    private final boolean all;

    /**
     * Prints to a console.
     *
     * @param all every check that ran, not only those that failed or warned
     */
    public ScreeningTable(Console console, boolean all) {
        this.console = console;
        this.all = all;
    }

    /** Every data set of a ZIP file, after what is said of the ZIP file itself. */
    public void print(ZipReport report) {
        stage(Stage.ZIP_STRUCTURE, report.structure());
        report.pairs().forEach((stem, pair) -> {
            console.line(stem + ".csv");
            print(pair);
        });
        console.line(report.passed() ? "Passed as a whole" : "FAILED in stage " + report.overallStage());
    }

    /** Every stage that ran with what failed or warned in it. */
    public void print(ScreeningReport report) {
        for (Stage stage : Stage.values()) {
            stage(
                    stage,
                    report.results().stream().filter(r -> r.stage() == stage).toList());
        }
        console.line("%s: %,d passed, %,d warned, %,d failed; %s for the API"
                .formatted(
                        report.passed() ? "Passed" : "FAILED in stage " + report.overallStage(),
                        report.count(Verdict.PASS),
                        report.count(Verdict.WARN),
                        report.count(Verdict.FAIL),
                        report.apiSuitable() ? "suitable" : "not suitable"));
    }

    private void stage(Stage stage, List<CheckResult> results) {
        if (!results.isEmpty()) {
            long passed =
                    results.stream().filter(r -> r.result() == Verdict.PASS).count();
            console.line("%-30s %d of %d passed".formatted(stage.title(), passed, results.size()));
            results.stream().filter(r -> all || r.result() != Verdict.PASS).forEach(this::line);
        }
    }

    private void line(CheckResult result) {
        console.line("  %-4s %s: %s".formatted(result.result(), result.check(), result.message()));
        result.guidance().ifPresent(g -> console.line("       " + g));
    }
}
