package uk.tlevels.warehouse.cli;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One clear line for a person; the stack trace goes to the log. */
final class ErrorMessages implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String kind = failure.getClass().getSimpleName();
        LoggerFactory.getLogger(ErrorMessages.class).error("command failed", failure);
        command.getErr().println(command.getColorScheme().errorText("tlevels: " + Messages.of(failure)));
        return switch (kind) {
            case "SettingsException", "ContractException", "IllegalArgumentException" -> ExitCode.USAGE;
            case "FileRefusedException" -> ExitCode.REFUSED;
            case "WarehouseBusyException" -> ExitCode.BUSY;
            default -> ExitCode.FAILED;
        };
    }
}
