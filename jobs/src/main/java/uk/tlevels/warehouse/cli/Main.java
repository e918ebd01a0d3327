package uk.tlevels.warehouse.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.WrongUsage;
import uk.tlevels.warehouse.cli.process.Interruption;
import uk.tlevels.warehouse.cli.process.StandardOutput;
import uk.tlevels.warehouse.cli.process.Surroundings;
import uk.tlevels.warehouse.cli.process.Version;

/** The command line. Starts no Spark unless a command needs it. */
@Command(
        name = "tlevels",
        description = "Loads T Level returns, results and surveys into Delta tables and computes the cohort metrics.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:failed", "2:wrong usage or settings", "3:data refused", "4:warehouse busy"})
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            DemoCommand.class,
            GenerateCommand.class,
            RunCommand.class,
            IngestCommand.class,
            BuildCommand.class,
            FiguresCommand.class,
            SqlCommand.class,
            StatusCommand.class,
            ScheduleCommand.class,
            TablesCommand.class,
            ContractsCommand.class,
            DescribeCommand.class,
            SearchCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            DocsCommand.class,
            ScreenCommand.class,
            DisclosureAuditCommand.class,
            MaintainCommand.class,
            ForgetCommand.class,
            RekeyCommand.class,
            ReleaseCommand.class,
            ReleaseDiffCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class,
            WarmUpCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        // Delta names the files of its log in the digits of the default locale
        Locale.setDefault(Locale.ROOT);
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        StandardOutput err = new StandardOutput(new FileOutputStream(FileDescriptor.err));
        CommandLine commandLine = commandLine(args).setOut(writer(out)).setErr(writer(err));
        Optional<String> unfit = Surroundings.unfit(args);
        if (unfit.isPresent()) {
            commandLine.getErr().println("tlevels: " + unfit.get());
            System.exit(ExitCode.USAGE);
        }
        Surroundings.chooseLog();
        Interruption interruption = new Interruption(
                args.length > 0 ? args[0] : "", writer(new FileOutputStream(FileDescriptor.err)), () -> {
                    out.silence();
                    err.silence();
                });
        interruption.listen();
        int code = commandLine.execute(args);
        commandLine.getOut().flush();
        interruption.awaitEnd();
        Optional<String> complaint = out.complaint();
        complaint.ifPresent(message -> commandLine.getErr().println("tlevels: " + message));
        System.exit(complaint.isPresent() && code == ExitCode.FINE ? ExitCode.FAILED : code);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The command line with all commands. */
    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /** The command line with the command that arguments begin with, or all: looking at each costs as much as a small one. */
    static CommandLine commandLine(String... arguments) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> !command.equals(CommandLine.HelpCommand.class))
                .filter(command -> arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        return commandLine(named.isEmpty() ? COMMANDS : named);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        CommandLine commandLine = new CommandLine(new Main());
        commands.forEach(commandLine::addSubcommand);
        commandLine
                .registerConverter(BigDecimal.class, Main::number)
                .registerConverter(LocalDate.class, Main::day)
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new ErrorMessages())
                .setUsageHelpAutoWidth(true);
        // SQL may begin with a comment, which looks like an option
        Optional.ofNullable(commandLine.getSubcommands().get("sql"))
                .ifPresent(sql -> sql.setUnmatchedOptionsArePositionalParams(true));
        return commandLine;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a day such as 2024-01-31");
        }
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
