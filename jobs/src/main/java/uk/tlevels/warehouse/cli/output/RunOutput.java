package uk.tlevels.warehouse.cli.output;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.RunReport;

/** What a command that changes the warehouse says on standard output: words for a person, or events for a program. */
public final class RunOutput {
    private final Console console;
    private final Optional<JsonEvents> events;

    private RunOutput(Console console, Optional<JsonEvents> events) {
        this.console = console;
        this.events = events;
    }

    /** Words. */
    public static RunOutput words(CommandSpec spec) {
        return new RunOutput(Console.of(spec), Optional.empty());
    }

    /** One JSON object a line, and nothing else. */
    public static RunOutput events(CommandSpec spec) {
        return new RunOutput(
                Console.silent(), Optional.of(new JsonEvents(spec.commandLine().getOut(), Clock.systemUTC())));
    }

    /** What is told while the command is at work. */
    public Progress progress() {
        return events.<Progress>map(e -> e).orElse(console);
    }

    /** Something that the command could not do beside its work. */
    public void notice(String text) {
        console.line(text);
        events.ifPresent(e -> e.event("notice", Map.of("text", text)));
    }

    /** Says what a run did and turns it into an exit code. */
    public int print(RunReport report) {
        int code = new RunSummary(console).print(report);
        events.ifPresent(e -> e.ended(report, code));
        return code;
    }

    /** Says what an ingest did and turns it into an exit code. */
    public int print(IngestReport report) {
        int code = new RunSummary(console).print(report);
        events.ifPresent(e -> e.ended(report, code));
        return code;
    }
}
