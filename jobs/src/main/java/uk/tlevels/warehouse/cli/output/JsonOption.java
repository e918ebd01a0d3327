package uk.tlevels.warehouse.cli.output;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import uk.tlevels.warehouse.operations.JsonLine;

/** The option of commands whose answer other programs read ({@code jobs/OPERATIONS.md} tells its shape). */
public final class JsonOption {
    @Option(names = "--json", description = "The answer as JSON, for other programs (jobs/OPERATIONS.md).")
    private boolean asked;

    /** Whether the answer is for a program. */
    public boolean isAsked() {
        return asked;
    }

    /** Where the command says what is no answer: on standard error where a program reads standard output. */
    public Console console(CommandSpec spec) {
        return asked ? Console.beside(spec) : Console.of(spec);
    }

    /** Prints an object of the answer on a line. */
    public void print(CommandSpec spec, Map<String, ?> object) {
        spec.commandLine().getOut().println(JsonLine.of(object));
        spec.commandLine().getOut().flush();
    }
}
