package uk.tlevels.warehouse.cli.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output that remembers what it could not take: a {@link java.io.PrintWriter} keeps that to itself. A pipe whose
 * reader has gone, as {@code head} does when it has seen enough, is no failure.
 */
public final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();
    private boolean silent;

    /** Standard output that goes to a stream. */
    public StandardOutput(OutputStream out) {
        this.out = out;
    }

    private interface Write {
        void to(OutputStream out) throws IOException;
    }

    private synchronized void attempt(Write write) {
        if (failure.isEmpty() && !silent) {
            try {
                write.to(out);
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
    }

    @Override
    public void write(int b) {
        attempt(o -> o.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(o -> o.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(OutputStream::flush);
    }

    /** Takes what comes from now on for nothing. */
    public synchronized void silence() {
        silent = true;
    }

    /** Why not all was written; empty when it was, or when nobody reads any more. */
    public synchronized Optional<String> complaint() {
        return failure.map(IOException::getMessage)
                .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"))
                .map(message -> "standard output cannot be written: " + message);
    }
}
