package uk.tlevels.publishing.screening.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Looks whether bytes are UTF-8 text, before a parser makes replacement characters of those that are not. */
final class Utf8 {
    private static final int CHUNK = 1 << 16;

    private Utf8() {}

    /** Reads to the end. */
    static void require(String file, InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long line = 1;
        boolean more = true;
        while (more) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = read >= 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            CoderResult result = decoder.decode(bytes, chars, !more);
            chars.flip();
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                line += c == '\n' ? 1 : 0;
                if (c == 0) {
                    throw refuse(file, line, "a NUL character, as UTF-16 text has");
                }
            }
            if (result.isError()) {
                throw refuse(file, line, "byte 0x%02X, which is not UTF-8".formatted(bytes.get(bytes.position())));
            }
            chars.clear();
            bytes.compact();
        }
    }

    private static UnreadableFileException refuse(String file, long line, String what) {
        return new UnreadableFileException(file, "line " + line + " holds " + what + ". Save the file as UTF-8");
    }
}
