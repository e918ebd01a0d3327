package uk.tlevels.warehouse.cli.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FileResult;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.ingest.LedgerEntry;
import uk.tlevels.warehouse.pipeline.Finding;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.StepResult;

/** Prints what a run did and turns it into an exit code. */
public final class RunSummary {
    private static final int SHOWN = 10;
    private static final int WIDTH = 110;

    private final Console console;

    public RunSummary(Console console) {
        this.console = console;
    }

    public int print(RunReport report) {
        int refused = report.ingest().map(this::print).orElse(ExitCode.FINE);
        List<StepResult.Built> built = report.built();
        long current = report.steps().values().stream()
                .filter(s -> s instanceof StepResult.Current)
                .count();
        console.line("tables     %d built, %d up to date already".formatted(built.size(), current));
        for (Finding finding : report.findings()) {
            console.line("%-10s %s %s: %,d rows, e.g. %s"
                    .formatted(
                            finding.severity() == Severity.ERROR ? "ERROR" : "finding",
                            finding.table(),
                            finding.rule(),
                            finding.count(),
                            cut(finding.examples())));
        }
        for (StepResult result : report.steps().values()) {
            if (result instanceof StepResult.Failed failed) {
                console.line("FAILED     " + failed.table() + ": " + failed.reason());
            }
        }
        console.line("published  %s"
                .formatted(
                        report.published()
                                ? "publication " + report.publication()
                                : report.succeeded()
                                        ? "nothing new, publication " + report.publication() + " stands"
                                        : "NOT: publication " + report.publication() + " stays visible"));
        console.line("run        %s, %.1f s"
                .formatted(report.runId(), report.elapsed().toMillis() / 1e3));
        return report.succeeded() ? refused : ExitCode.FAILED;
    }

    private static String cut(String examples) {
        return examples.length() <= WIDTH ? examples : examples.substring(0, WIDTH - 1) + "…";
    }

    public int print(IngestReport report) {
        Map<String, Long> strangers = new TreeMap<>();
        for (LedgerEntry entry : report.entries(FileResult.Outcome.LOADED)) {
            if (entry.result().hasStrangers()) {
                strangers.merge(
                        entry.origin().orElseThrow().source() + " "
                                + entry.result().strangers(),
                        1L,
                        Long::sum);
            }
        }
        List<LedgerEntry> keptOut = report.keptOut();
        List<LedgerEntry> superseded = report.entries(FileResult.Outcome.SUPERSEDED);
        console.line("files      %,d loaded, %,d taken in before, %,d superseded, %,d refused, %,d held back"
                .formatted(
                        report.entries(FileResult.Outcome.LOADED).size(),
                        report.skipped().size(),
                        superseded.size(),
                        count(keptOut, FileResult.Outcome.REFUSED),
                        count(keptOut, FileResult.Outcome.HELD_BACK)));
        List<BrokenRuleLine> broken = BrokenRuleLine.of(report);
        console.line("rows       %,d loaded, %,d quarantined, %,d loaded with a warning (bronze.quarantine)"
                .formatted(
                        report.rowsLoaded(),
                        report.rowsQuarantined(),
                        broken.stream()
                                .filter(line -> line.severity() == Severity.WARNING)
                                .mapToLong(BrokenRuleLine::rows)
                                .sum()));
        broken.forEach(line -> console.line(line.text()));
        keptOut.forEach(e -> console.line("%-10s %s: %s%s"
                .formatted(
                        e.result().outcome() == FileResult.Outcome.REFUSED ? "refused" : "held back",
                        e.fileName(),
                        e.result().reason(),
                        report.standing().contains(e) ? " (and before)" : "")));
        superseded.stream()
                .limit(SHOWN)
                .forEach(e -> console.line(
                        "superseded " + e.fileName() + ": " + e.result().reason()));
        if (superseded.size() > SHOWN) {
            console.line("superseded … and %d more (ops.file_ledger)".formatted(superseded.size() - SHOWN));
        }
        strangers.entrySet().stream()
                .limit(SHOWN)
                .forEach(e -> console.line("unknown    %s in %d files".formatted(e.getKey(), e.getValue())));
        if (!report.ignored().isEmpty()) {
            console.line("passed over %,d by their names (.… _… readme… ….md): %s%s"
                    .formatted(
                            report.ignored().size(),
                            report.ignored().stream().limit(SHOWN).collect(Collectors.joining(", ")),
                            report.ignored().size() > SHOWN ? " …" : ""));
        }
        if (!report.absent().isEmpty()) {
            console.line("absent     " + String.join(", ", report.absent()));
        }
        report.tooMuchSetAside()
                .forEach(source -> console.line(
                        "too much   of %s was set aside, more than its contract tolerates (shares.set_aside)"
                                .formatted(source)));
        return keptOut.isEmpty() && report.tooMuchSetAside().isEmpty() ? ExitCode.FINE : ExitCode.REFUSED;
    }

    private static long count(List<LedgerEntry> entries, FileResult.Outcome outcome) {
        return entries.stream().filter(e -> e.result().outcome() == outcome).count();
    }
}
