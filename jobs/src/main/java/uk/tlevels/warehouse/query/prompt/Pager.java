package uk.tlevels.warehouse.query.prompt;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/** Shows text: on the screen where it fits, otherwise in the pager of the person ({@code PAGER}, or {@code less}). */
final class Pager {
    private static final String LESS = "less -SRX";

    private final Terminal terminal;
    private final Optional<String> program;

    /**
     * A pager.
     *
     * @param program the command, or none where there is no screen to page
     */
    private Pager(Terminal terminal, Optional<String> program) {
        this.terminal = terminal;
        this.program = program;
    }

    /** The pager of this person on this terminal. */
    static Pager on(Terminal terminal) {
        boolean screen = !terminal.getType().startsWith(Terminal.TYPE_DUMB) && terminal.getRows() > 0;
        String wanted = Optional.ofNullable(System.getenv("PAGER"))
                .filter(p -> !p.isBlank())
                .orElse(LESS);
        return new Pager(terminal, screen ? Optional.of(wanted) : Optional.empty());
    }

    /** Shows lines. */
    void show(List<String> lines) {
        if (program.isEmpty() || fits(lines) || !paged(lines, program.get())) {
            lines.forEach(terminal.writer()::println);
            terminal.flush();
        }
    }

    private boolean fits(List<String> lines) {
        Size size = terminal.getSize();
        return lines.size() < size.getRows()
                && lines.stream().allMatch(line -> line.codePointCount(0, line.length()) <= size.getColumns());
    }

    /** Whether the pager took the lines; where there is none, they go to the screen. */
    private static boolean paged(List<String> lines, String program) {
        try {
            Process pager = new ProcessBuilder(
                            "sh", "-c", "command -v " + word(program) + " >/dev/null && exec " + program)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (PrintWriter out = new PrintWriter(pager.outputWriter(StandardCharsets.UTF_8))) {
                lines.forEach(out::println);
            }
            int code = pager.waitFor();
            return code != 127 && code != 1;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String word(String command) {
        int blank = command.indexOf(' ');
        return blank < 0 ? command : command.substring(0, blank);
    }
}
