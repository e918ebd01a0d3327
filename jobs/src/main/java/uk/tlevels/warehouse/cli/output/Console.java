package uk.tlevels.warehouse.cli.output;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Model.CommandSpec;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;

/** Tells a person what is going on: one line that moves on a terminal, plain lines elsewhere. */
public final class Console implements Progress {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();

    private Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public static Console of(CommandSpec spec) {
        return new Console(
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                isTerminal(Optional.ofNullable(System.getenv("TERM"))));
    }

    /** One that says everything on standard error, where another program reads standard output. */
    static Console beside(CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        return new Console(err, err, isTerminal(Optional.ofNullable(System.getenv("TERM"))));
    }

    /** One that says nothing. */
    static Console silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(nowhere, nowhere, false);
    }

    /** Java 17 cannot tell a terminal from a pipe by itself, so the launcher says. */
    private static boolean isTerminal(Optional<String> term) {
        return Boolean.getBoolean("tlevels.terminal")
                && term.filter(t -> !t.equals("dumb")).isPresent();
    }

    /** A line of output. */
    public synchronized void line(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** A size in words, e.g. {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    @Override
    public void waiting(String holder) {
        line("waiting    for " + holder);
    }

    @Override
    public void phase(String name) {
        status(name);
    }

    @Override
    public void loading(String source, int files, long bytes) {
        status("loading %s: %,d files, %s".formatted(source, files, bytes(bytes)));
    }

    @Override
    public void loaded(String source, int files, long rows) {
        step("loaded", source, "%,d rows from %,d files".formatted(rows, files));
    }

    @Override
    public void started(TableName table) {
        status("building " + table);
    }

    @Override
    public void finished(TableName table, long rows) {
        step("built", table.toString(), "%,d rows".formatted(rows));
    }

    @Override
    public void failed(TableName table, String reason) {
        step("FAILED", table.toString(), reason);
    }

    @Override
    public void skipped(TableName table, TableName because) {
        step("skipped", table.toString(), because + " was not built");
    }

    private void step(String what, String name, String detail) {
        int number = done.incrementAndGet();
        if (terminal && what.equals("built")) {
            status("%d done: %s, %s".formatted(number, name, detail));
        } else {
            line("%-8s %-32s %s  (%.1f s)".formatted(what, name, detail, seconds()));
        }
    }

    private synchronized void status(String text) {
        if (terminal) {
            err.print(CLEAR_LINE + String.format(Locale.ROOT, "[%5.1f s] ", seconds()) + text);
            err.flush();
        }
    }

    private void clear() {
        if (terminal) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
