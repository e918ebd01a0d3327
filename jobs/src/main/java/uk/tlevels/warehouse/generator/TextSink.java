package uk.tlevels.warehouse.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** Text on its way into a file: what is settled is written and forgotten, so that no file is in memory whole. */
final class TextSink {

    /** Characters that are worth writing; few, as one beyond Latin-1 doubles the room that the others take. */
    private static final int ENOUGH = 1 << 12;

    private final OutputStream out;
    private final Charset charset;
    private StringBuilder text = new StringBuilder(2 * ENOUGH);

    TextSink(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    TextSink append(String some) {
        text.append(some);
        return this;
    }

    TextSink append(char some) {
        text.append(some);
        return this;
    }

    TextSink append(long some) {
        text.append(some);
        return this;
    }

    /** Characters that are not settled yet. */
    int length() {
        return text.length();
    }

    /** What is not settled yet, from a position on. */
    String since(int position) {
        return text.substring(position);
    }

    /** Takes back what is not settled yet, from a position on. */
    void cut(int position) {
        text.setLength(position);
    }

    /** Nothing of the text so far will be asked for or taken back. */
    void settle() {
        if (text.length() >= ENOUGH) {
            write();
            text = new StringBuilder(2 * ENOUGH);
        }
    }

    /** Writes the rest. */
    void finish() {
        write();
        text.setLength(0);
    }

    private void write() {
        try {
            out.write(text.toString().getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
