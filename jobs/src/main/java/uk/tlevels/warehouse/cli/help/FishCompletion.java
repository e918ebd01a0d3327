package uk.tlevels.warehouse.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What makes fish complete commands, options and their values.
 *
 * @see <a href="https://fishshell.com/docs/current/completions.html">Writing your own completions (fish)</a>
 */
final class FishCompletion {
    /** What has been typed is compared as words, so that a table called like a command is none. */
    private static final String FUNCTIONS =
            """
            # Completion of %1$s for fish; load it with: %1$s completion fish | source
            function __%1$s_is --description 'whether what was typed is these words'
                set -l words (commandline -opc)
                set -e words[1]
                test "$words" = "$argv"
            end
            function __%1$s_begins --description 'whether what was typed begins with these words'
                set -l words (commandline -opc)
                set -e words[1]
                set -l first $words[1..(count $argv)]
                test "$first" = "$argv"
            end
            complete -c %1$s -f
            """;

    private final String name;
    private final CommandSpec root;
    private final List<String> lines = new ArrayList<>();

    FishCompletion(CommandLine commands) {
        this.name = commands.getCommandName();
        this.root = commands.getCommandSpec();
    }

    String script() {
        add(List.of(), root);
        return FUNCTIONS.formatted(name) + String.join("\n", lines);
    }

    private void add(List<String> path, CommandSpec command) {
        Map<String, CommandLine> below = Words.commands(command);
        below.forEach((sub, line) -> lines.add("complete -c %s -n %s -a %s -d %s"
                .formatted(
                        name,
                        quoted("__%s_is %s".formatted(name, words(path)).strip()),
                        sub,
                        quoted(Words.firstSentence(
                                line.getCommandSpec().usageMessage().description())))));
        String here = condition(path, below);
        if (Words.arguments(command).stream().anyMatch(Words::isPath)) {
            lines.add("complete -c %s -n %s -F".formatted(name, here));
        }
        Words.arguments(command).stream()
                .map(Words::values)
                .filter(values -> !values.isEmpty())
                .forEach(
                        values -> lines.add("complete -c %s -n %s -a %s".formatted(name, here, quoted(words(values)))));
        Words.options(command).forEach(option -> lines.add(option(here, option)));
        below.forEach((sub, line) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(sub);
            add(longer, line.getCommandSpec());
        });
    }

    /** Where options of a command go: after its name, and not after that of one below it. */
    private String condition(List<String> path, Map<String, CommandLine> below) {
        if (path.isEmpty()) {
            return quoted("__%s_is".formatted(name));
        }
        return quoted("__%s_begins %s".formatted(name, words(path))
                + below.keySet().stream()
                        .map(sub -> "; and not __%s_begins %s %s".formatted(name, words(path), sub))
                        .collect(Collectors.joining()));
    }

    private String option(String here, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c %s -n %s".formatted(name, here));
        for (String spelled : option.names()) {
            line.append(spelled.startsWith("--") ? " -l " + spelled.substring(2) : " -s " + spelled.substring(1));
        }
        if (option.arity().max() > 0) {
            List<String> values = Words.values(option);
            if (!values.isEmpty()) {
                line.append(" -x -a ").append(quoted(words(values)));
            } else {
                line.append(Words.isPath(option) ? " -r -F" : " -x");
            }
        }
        return line.append(" -d ")
                .append(quoted(Words.firstSentence(option.description())))
                .toString();
    }

    private static String words(List<String> words) {
        return String.join(" ", words);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
