package uk.tlevels.warehouse.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Starts no Spark unless a command needs it. */
@Command(
        name = "tlevels",
        description = "Loads T Level returns, results and surveys into Delta tables and computes the cohort metrics.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            RunCommand.class,
            IngestCommand.class,
            BuildCommand.class,
            FiguresCommand.class,
            SqlCommand.class,
            TablesCommand.class,
            ScreenCommand.class,
            MaintainCommand.class,
            ForgetCommand.class,
            ReleaseCommand.class,
            ReleaseDiffCommand.class,
            BenchCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:failed", "2:wrong usage or settings", "3:data refused", "4:warehouse busy"})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        // Delta names the files of its log in the digits of the default locale
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine().execute(args));
    }

    /** The command line, for tests as well. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main())
                .registerConverter(BigDecimal.class, Main::number)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new ErrorMessages())
                .setUsageHelpAutoWidth(true);
        // SQL may begin with a comment, which looks like an option
        commandLine.getSubcommands().get("sql").setUnmatchedOptionsArePositionalParams(true);
        return commandLine;
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a number");
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
