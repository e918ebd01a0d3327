package uk.tlevels.warehouse.ingest.ilr;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import uk.tlevels.warehouse.ingest.FileRefusedException;

/**
 * Decodes UTF-8 strictly, names the byte of the first error, and stops when it has handed out more than it is allowed:
 * the parser above it collects a whole token before anyone can look at it, so the limit has to stand below.
 */
final class Utf8Text extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String file;
    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private long bytesRead;
    private long charsRead;
    private long charsAllowed = Long.MAX_VALUE;
    private boolean ended;

    Utf8Text(String file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Characters handed out so far. */
    long charsRead() {
        return charsRead;
    }

    /** Refuses the file once more than this many characters in all have been asked for. */
    void allow(long chars) {
        charsAllowed = chars;
    }

    /** Whether someone has asked for more when there was no more. */
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (charsRead > charsAllowed) {
            throw new FileRefusedException(
                    file,
                    "byte " + position(),
                    "too_long",
                    "one tag, text or comment is longer than 2 million characters, or one record longer than 16 million; "
                            + "no ILR file is like that");
        }
        // a wrapped array stands at the offset, a slice of it at 0
        CharBuffer target = CharBuffer.wrap(chars, offset, length).slice();
        while (target.position() == 0) {
            CoderResult result = decoder.decode(buffer, target, ended);
            if (result.isError() && target.position() == 0) {
                throw undecodable();
            }
            if (target.position() == 0 && !fill()) {
                return -1;
            }
        }
        charsRead += target.position();
        return target.position();
    }

    private FileRefusedException undecodable() {
        return ended
                ? new FileRefusedException(
                        file,
                        "byte " + position(),
                        "truncated",
                        "the file ends in the middle of a character; send it again")
                : new FileRefusedException(
                        file,
                        "byte " + position(),
                        "encoding",
                        "the bytes here are not UTF-8; save the file as UTF-8, the encoding of ILR files");
    }

    private long position() {
        return bytesRead - buffer.remaining();
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        buffer.compact();
        try {
            int read = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
            if (read > 0) {
                buffer.position(buffer.position() + read);
                bytesRead += read;
            } else {
                ended = true;
            }
        } finally {
            // a parser may ask again after a read that failed, and what was never read is no text
            buffer.flip();
        }
        return !ended || buffer.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
