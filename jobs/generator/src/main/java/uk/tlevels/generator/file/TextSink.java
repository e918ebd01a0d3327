package uk.tlevels.generator.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Text on its way into a file: what is settled is written and forgotten, so that no file is in memory whole. It is
 * bytes from the start, in any character set that agrees with ASCII.
 */
public final class TextSink {

    /** Bytes that are worth writing. */
    private static final int ENOUGH = 1 << 15;

    private static final int ASCII = 0x80;

    private final OutputStream out;
    private final Charset charset;
    private byte[] text = new byte[2 * ENOUGH];
    private int length;

    /**
     * Into a file that somebody else opens and closes.
     *
     * @param charset one in which ASCII is itself
     */
    public TextSink(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    TextSink append(String some) {
        reserve(some.length());
        int at = length;
        for (int i = 0; i < some.length(); i++) {
            char c = some.charAt(i);
            if (c >= ASCII) {
                length = at;
                return append(some.substring(i).getBytes(charset));
            }
            text[at++] = (byte) c;
        }
        length = at;
        return this;
    }

    TextSink append(byte[] some) {
        reserve(some.length);
        System.arraycopy(some, 0, text, length, some.length);
        length += some.length;
        return this;
    }

    TextSink append(long some) {
        return append(Long.toString(some));
    }

    /** Bytes that are not settled yet. */
    int length() {
        return length;
    }

    /** What is not settled yet, from a position on. */
    String since(int position) {
        return new String(text, position, length - position, charset);
    }

    /** Takes back what is not settled yet, from a position on. */
    void cut(int position) {
        length = position;
    }

    /** Nothing of the text so far will be asked for or taken back. */
    void settle() {
        if (length >= ENOUGH) {
            finish();
        }
    }

    /** Writes all there is. */
    public void finish() {
        try {
            out.write(text, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reserve(int bytes) {
        if (length + bytes > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + bytes));
        }
    }
}
