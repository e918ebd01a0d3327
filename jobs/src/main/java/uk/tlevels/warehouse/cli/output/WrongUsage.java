package uk.tlevels.warehouse.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import uk.tlevels.warehouse.config.DidYouMean;

/** One line for arguments that cannot be meant, with the name that comes nearest; how a command is used is told by its help. */
public final class WrongUsage implements IParameterExceptionHandler {
    /** A word that looks like an option; SQL may begin with a comment, which looks like one too, but has blanks. */
    public static final Pattern OPTION = Pattern.compile("--?[a-zA-Z][\\w-]*(=.*)?");

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Optional<String> stranger = stranger(wrong, arguments);
        String message = wrong.getMessage().strip().lines().findFirst().orElse("wrong usage");
        command.getErr()
                .println(command.getColorScheme()
                        .errorText("tlevels: %s%s (`%s --help` tells more)"
                                .formatted(
                                        stranger.filter(option -> !message.contains("'" + option + "'"))
                                                .map(option -> "Unknown option: '" + option + "'")
                                                .orElse(message),
                                        stranger.map(name -> DidYouMean.among(names(command, name), name))
                                                .orElse(""),
                                        command.getCommandSpec().qualifiedName())));
        return ExitCode.USAGE;
    }

    /** The argument that is not known: an option before all, since what follows it may be its value. */
    private static Optional<String> stranger(ParameterException wrong, String... arguments) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandLine command = wrong.getCommandLine();
        return Arrays.stream(arguments)
                .filter(argument -> OPTION.matcher(argument).matches())
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(argument -> command.getCommandSpec().findOption(argument) == null)
                .findFirst()
                .or(() -> unmatched.getUnmatched().stream().findFirst());
    }

    private static List<String> names(CommandLine command, String argument) {
        List<String> names = new ArrayList<>();
        if (argument.startsWith("-")) {
            command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        } else {
            command.getCommandSpec().subcommands().forEach((name, sub) -> {
                if (!sub.getCommandSpec().usageMessage().hidden()) {
                    names.add(name);
                }
            });
        }
        return names;
    }
}
