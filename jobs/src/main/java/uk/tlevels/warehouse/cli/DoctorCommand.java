package uk.tlevels.warehouse.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.JsonValues;
import uk.tlevels.warehouse.pipeline.Examination;

/** {@code tlevels doctor}. */
@Command(
        name = "doctor",
        description = "Looks at what a run needs here, and says what is wrong and what to do. Nothing is written.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        int code = ExitCode.FINE;
        for (Examination.Found found : new Examination(options.settings()).all()) {
            String verdict = found.verdict().name().toLowerCase(Locale.ROOT);
            if (json.isAsked()) {
                json.print(spec, JsonValues.of("verdict", verdict, "subject", found.subject(), "words", found.words()));
            } else {
                console.line("%-8s %-12s %s".formatted(verdict, found.subject(), found.words()));
            }
            if (found.verdict() == Examination.Verdict.WRONG) {
                code = ExitCode.FAILED;
            }
        }
        return code;
    }
}
