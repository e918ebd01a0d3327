package uk.tlevels.warehouse.cli.help;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a command says of itself, as plain text. */
final class Words {
    private Words() {}

    /** The commands below one that users are told of, by name. */
    static Map<String, CommandLine> commands(CommandSpec command) {
        Map<String, CommandLine> told = new TreeMap<>(command.subcommands());
        told.values().removeIf(sub -> sub.getCommandSpec().usageMessage().hidden());
        return told;
    }

    /** The options that users are told of. */
    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** The arguments that users are told of. */
    static List<PositionalParamSpec> arguments(CommandSpec command) {
        return command.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .toList();
    }

    /** Lines of a description as one text; picocli reads them as formats. */
    static String text(String... lines) {
        return String.join(" ", lines)
                .replace("%n", " ")
                .replace("%%", "%")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What stands before the first full stop that ends a sentence. */
    static String firstSentence(String... lines) {
        return text(lines).replaceFirst("(?s)\\. .*", "").replaceFirst("\\.$", "");
    }

    /** Whether a value is a file or folder. */
    static boolean isPath(ArgSpec argument) {
        return Arrays.asList(argument.auxiliaryTypes()).contains(Path.class)
                || argument.type().equals(Path.class)
                || List.of("FILE", "DIR", "PATH").contains(label(argument));
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel().replaceAll("[^A-Z]", "");
    }

    /** The values that are taken, where they are listed. */
    static List<String> values(ArgSpec argument) {
        Iterable<String> listed = argument.completionCandidates();
        if (listed instanceof Collection<String> all) {
            return List.copyOf(all);
        }
        return listed == null
                ? List.of()
                : java.util.stream.StreamSupport.stream(listed.spliterator(), false)
                        .toList();
    }
}
