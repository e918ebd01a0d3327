package uk.tlevels.warehouse.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import uk.tlevels.warehouse.ingest.FileRefusedException;

/**
 * Decodes a text file and refuses the first byte that is not text of its encoding, naming its offset and line, where
 * {@link java.io.InputStreamReader} would put U+FFFD in silence. Drops a UTF-8 byte-order mark; refuses NUL.
 */
final class StrictReader extends Reader {
    private static final int BUFFER = 64 * 1024;

    private final String file;
    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private long consumed;
    private long line = 1;
    private char previous;
    private boolean atEnd;

    StrictReader(String file, InputStream in, Charset charset) throws IOException {
        this.file = file;
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        fill();
        skipByteOrderMark();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (chars.position() == offset && length > 0) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            if (result.isError()) {
                inspect(target, offset, chars.position());
                throw notText();
            }
            if (result.isUnderflow() && atEnd) {
                break;
            }
            if (result.isUnderflow()) {
                fill();
            }
        }
        inspect(target, offset, chars.position());
        return chars.position() == offset && length > 0 ? -1 : chars.position() - offset;
    }

    private void fill() throws IOException {
        consumed += bytes.position();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void skipByteOrderMark() throws IOException {
        while (bytes.remaining() < 3 && !atEnd) {
            fill();
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            throw new FileRefusedException(
                    file, "byte 0", "encoding", "the file is UTF-16; save it as UTF-8 and submit it again");
        }
        if (startsWith(0xEF, 0xBB, 0xBF) && charset.equals(StandardCharsets.UTF_8)) {
            bytes.position(3);
        }
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts lines and looks for NUL, which no text has but UTF-16 without a mark is full of. */
    private void inspect(char[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = target[i];
            if (c < ' ') {
                if (c == '\r' || (c == '\n' && previous != '\r')) {
                    line++;
                } else if (c == 0) {
                    throw new FileRefusedException(
                            file,
                            "line " + line,
                            "nul",
                            "the file holds NUL characters, so it is damaged, UTF-16 or no text at all; "
                                    + "save it as UTF-8 and submit it again");
                }
            }
            previous = c;
        }
    }

    private FileRefusedException notText() {
        int bad = bytes.get(bytes.position()) & 0xFF;
        String place = "byte %d, line %d".formatted(consumed + bytes.position(), line);
        return new FileRefusedException(file, place, "encoding", Encodings.complaint(charset, bad));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
