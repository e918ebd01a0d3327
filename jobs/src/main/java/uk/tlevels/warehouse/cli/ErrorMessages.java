package uk.tlevels.warehouse.cli;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.pipeline.Failure;

/** One clear line for a person; the stack trace goes to the log. */
final class ErrorMessages implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        int code = code(failure);
        if (code != ExitCode.USAGE) {
            // what is wrong with a request is in the message, and a log takes long to open
            LoggerFactory.getLogger(ErrorMessages.class).error("command failed", failure);
        }
        command.getErr().println(command.getColorScheme().errorText("tlevels: " + Failure.reason(failure)));
        return code;
    }

    /** The exit code of a failure. */
    static int code(Exception failure) {
        return switch (failure.getClass().getSimpleName()) {
            case "SettingsException", "ContractException", "IllegalArgumentException" -> ExitCode.USAGE;
            // a name that there is not, or a type that does not fit; found before any row is read
            case "AnalysisException", "ExtendedAnalysisException", "ParseException" -> ExitCode.USAGE;
            case "FileRefusedException" -> ExitCode.REFUSED;
            case "WarehouseBusyException" -> ExitCode.BUSY;
            default -> ExitCode.FAILED;
        };
    }
}
