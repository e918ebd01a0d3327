package uk.tlevels.warehouse.cli.process;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The end of a command that somebody interrupts: one line says what is left, whatever fails from then on is not told, and a
 * second signal ends the process at once. A warehouse needs no tidying up: what is published stays as it was.
 */
public final class Interruption {
    /** What the shell gives a process that a signal ends: 128 and the number of the signal. */
    private static final Map<String, Integer> CODES = Map.of("INT", 130, "TERM", 143);

    private static final Map<String, String> LEFT = Map.of(
            "run", "what is published stays as it was; run again (--resume takes up what has been built)",
            "build", "what is published stays as it was; build again (--resume takes up what has been built)",
            "demo", "what is published stays as it was; the same command goes on from there",
            "ingest", "what was held stays; ingest again takes in what is missing",
            "maintain", "nothing that somebody reads is gone; maintain again does the rest",
            "forget", "NOT FORGOTTEN yet: forget again does the rest",
            "rekey", "what is published stays as it was; rekey again",
            "release", "a version without its manifest is none; release again",
            "generate", "the landing folder is not complete; delete it and generate again");

    private final String command;
    private final PrintWriter err;
    private final Runnable silence;
    private final AtomicBoolean came = new AtomicBoolean();

    /**
     * Nothing yet.
     *
     * @param command the name of the command, or an empty text
     * @param err what its line is printed to
     * @param silence makes everything else say no more
     */
    public Interruption(String command, PrintWriter err, Runnable silence) {
        this.command = command;
        this.err = err;
        this.silence = silence;
    }

    /** Waits for signals. */
    public void listen() {
        CODES.forEach((name, code) -> Signals.on(name, () -> {
            if (take()) {
                // in another thread: it ends when Spark has stopped, and a second signal must be heard meanwhile
                new Thread(() -> System.exit(code), "exit").start();
            } else {
                Runtime.getRuntime().halt(code);
            }
        }));
    }

    /** Takes a signal: says so, and lets nothing else be said. Only the first is taken. */
    boolean take() {
        if (!came.compareAndSet(false, true)) {
            return false;
        }
        silence.run();
        err.println("tlevels: interrupted" + (LEFT.containsKey(command) ? ": " + LEFT.get(command) : ""));
        return true;
    }

    /** Comes back only when no signal came: the end of an interrupted process is the signal's, with its code. */
    public void awaitEnd() {
        while (came.get()) {
            LockSupport.park(this);
        }
    }
}
