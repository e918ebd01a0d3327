package uk.tlevels.warehouse.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import uk.tlevels.warehouse.cli.output.RunOutput;

/** The option of commands that other programs start and listen to. */
final class ProgressOption {
    @Option(
            names = "--progress",
            paramLabel = "FORM",
            description =
                    "text (default), or json: one JSON object a line on standard output for other programs (jobs/OPERATIONS.md).")
    private String form = "text";

    @Option(names = "--json", description = "The same as --progress json.")
    private boolean json;

    /** What the command says. */
    RunOutput output(CommandSpec spec) {
        return switch (json ? "json" : form) {
            case "text" -> RunOutput.words(spec);
            case "json" -> RunOutput.events(spec);
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--progress is '%s'; text or json is expected".formatted(form));
        };
    }
}
