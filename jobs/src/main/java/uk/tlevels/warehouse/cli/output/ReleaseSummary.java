package uk.tlevels.warehouse.cli.output;

import uk.tlevels.warehouse.release.ReleaseReport;
import uk.tlevels.warehouse.release.manifest.Manifest;

/** Tells what became of a release. */
public final class ReleaseSummary {
    private final Console console;

    public ReleaseSummary(Console console) {
        this.console = console;
    }

    /** Prints it and gives the exit code. */
    public int print(ReleaseReport report) {
        Manifest manifest = report.manifest();
        switch (report.outcome()) {
            case WRITTEN -> {
                manifest.files()
                        .forEach((path, file) -> console.line("%-60s %s".formatted(path, Console.bytes(file.bytes()))));
                if (report.toldBefore() > 0) {
                    console.line(
                            "%,d counts below the threshold can be worked out from what other releases show, with or without this one"
                                    .formatted(report.toldBefore()));
                }
                console.line("written: %s (%s)".formatted(report.place(), state(manifest)));
            }
            case UNCHANGED ->
                console.line("nothing changed since %s (%s); no new version is written"
                        .formatted(report.place(), state(manifest)));
            case REBUILT -> {
                report.differences().forEach(difference -> console.line("DIFFERS  " + difference));
                console.line(
                        report.differences().isEmpty()
                                ? "%s: %d files made again, every byte the same"
                                        .formatted(
                                                report.place(), manifest.files().size() + 1)
                                : "%s cannot be made again byte for byte".formatted(report.place()));
            }
        }
        return code(report);
    }

    /** The exit code. */
    public static int code(ReleaseReport report) {
        return report.differences().isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    }

    private static String state(Manifest manifest) {
        return switch (manifest.publication().state()) {
            case PUBLISHED -> "for publication on " + manifest.publication().published();
            case DRAFT -> "draft";
            case EMBARGOED -> "draft under embargo";
        };
    }
}
