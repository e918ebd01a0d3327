package uk.tlevels.warehouse.cli;

import java.util.function.Predicate;
import uk.tlevels.warehouse.release.screening.CheckResult;
import uk.tlevels.warehouse.release.screening.ScreeningReport;
import uk.tlevels.warehouse.release.screening.check.Stage;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** Prints a screening report. */
final class ScreeningTable {
    private final Console console;

    ScreeningTable(Console console) {
        this.console = console;
    }

    /** Every stage that ran with what failed or warned in it. */
    void faults(ScreeningReport report) {
        print(report, r -> r.result() != Verdict.PASS);
    }

    /** Every check that ran. */
    void everything(ScreeningReport report) {
        print(report, r -> true);
    }

    private void print(ScreeningReport report, Predicate<CheckResult> shown) {
        for (Stage stage : Stage.values()) {
            long ran = report.results().stream().filter(r -> r.stage() == stage).count();
            if (ran > 0) {
                long passed = report.results().stream()
                        .filter(r -> r.stage() == stage && r.result() == Verdict.PASS)
                        .count();
                console.line("%-30s %d of %d passed".formatted(stage.title(), passed, ran));
                report.results().stream()
                        .filter(r -> r.stage() == stage && shown.test(r))
                        .forEach(this::line);
            }
        }
        console.line("%s: %,d passed, %,d warned, %,d failed; %s for the API"
                .formatted(
                        report.passed() ? "Passed" : "FAILED in stage " + report.overallStage(),
                        report.count(Verdict.PASS),
                        report.count(Verdict.WARN),
                        report.count(Verdict.FAIL),
                        report.apiSuitable() ? "suitable" : "not suitable"));
    }

    private void line(CheckResult result) {
        console.line("  %-4s %s: %s".formatted(result.result(), result.check(), result.message()));
        result.guidance().ifPresent(g -> console.line("       " + g));
    }
}
