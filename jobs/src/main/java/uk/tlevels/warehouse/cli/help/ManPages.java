package uk.tlevels.warehouse.cli.help;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Manual pages from what the commands say of themselves. Picocli's generator writes AsciiDoc, of which a page becomes by
 * Asciidoctor, a program in Ruby; this is the short part of what both do that our help has.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7)</a>
 */
public final class ManPages {
    private static final String MANUAL = "T Level statistics warehouse";

    private final CommandSpec root;
    private final Map<String, String> pages = new TreeMap<>();

    private ManPages(CommandSpec root) {
        this.root = root;
    }

    /** A page for each command that users are told of, by its file name, e.g. {@code tlevels-run.1}. */
    public static Map<String, String> of(CommandLine commands) {
        ManPages made = new ManPages(commands.getCommandSpec());
        made.add(commands);
        return made.pages;
    }

    private void add(CommandLine command) {
        pages.put(name(command.getCommandSpec()) + ".1", page(command));
        Words.commands(command.getCommandSpec()).values().forEach(this::add);
    }

    private static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String page(CommandLine commandLine) {
        CommandSpec command = commandLine.getCommandSpec();
        String name = name(command);
        StringBuilder page = new StringBuilder(
                ".\\\" Made by `%s completion man`; changes belong into the command's help.\n".formatted(root.name()));
        page.append(".TH \"%s\" \"1\" \"\" \"%s\" \"%s\"\n"
                .formatted(
                        escaped(name.toUpperCase(Locale.ROOT)),
                        escaped(root.version().length > 0 ? root.version()[0] : root.name()),
                        MANUAL));
        String told = Words.text(command.usageMessage().description());
        section(page, "NAME");
        page.append("%s \\- %s\n".formatted(escaped(name), escaped(Words.firstSentence(told))));
        section(page, "SYNOPSIS");
        paragraph(page, Words.text(commandLine.getHelp().synopsis(0).replace("%", "%%")));
        section(page, "DESCRIPTION");
        paragraph(page, told);
        if (!Words.arguments(command).isEmpty()) {
            section(page, "ARGUMENTS");
            Words.arguments(command).forEach(argument -> entry(page, argument.paramLabel(), argument));
        }
        if (!Words.options(command).isEmpty()) {
            section(page, "OPTIONS");
            Words.options(command)
                    .forEach(option -> entry(
                            page,
                            String.join(", ", option.names())
                                    + (option.arity().max() > 0 ? "=" + option.paramLabel() : ""),
                            option));
        }
        Map<String, CommandLine> below = Words.commands(command);
        if (!below.isEmpty()) {
            section(page, "COMMANDS");
            below.values().forEach(sub -> {
                page.append(".TP\n.BR ")
                        .append(escaped(name(sub.getCommandSpec())))
                        .append(" (1)\n");
                paragraph(page, Words.text(sub.getCommandSpec().usageMessage().description()));
            });
        }
        section(page, "EXIT STATUS");
        root.usageMessage().exitCodeList().forEach((code, meaning) -> {
            page.append(".TP\n.B ").append(escaped(code.strip())).append('\n');
            paragraph(page, Words.text(meaning));
        });
        if (!command.equals(root)) {
            section(page, "SEE ALSO");
            page.append(".BR ").append(escaped(name(command.parent()))).append(" (1)\n");
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private static void entry(StringBuilder page, String term, ArgSpec argument) {
        page.append(".TP\n.B \"").append(escaped(term)).append("\"\n");
        String told = Words.text(argument.description());
        paragraph(page, told.isEmpty() ? argument.paramLabel() : told);
    }

    private static void paragraph(StringBuilder page, String text) {
        String line = escaped(Ansi.OFF.string(text));
        // a line that begins so would be a request
        page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(line)
                .append('\n');
    }

    /** Text that shows as it is: a hyphen is otherwise no minus, and a backslash or a quote is read as more. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("`", "\\(ga");
    }
}
