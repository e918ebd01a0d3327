package uk.tlevels.warehouse.ingest.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.landing.FileOpener;

/** Which of a contract's encodings a file is written in. */
final class Encodings {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {}

    /**
     * Opens a file in the first encoding that reads it to its end. With one encoding the file is read once; with more,
     * a first pass settles which, because the byte that decides may be the last.
     */
    static Reader open(String name, String uri, List<String> encodings, FileOpener opener) throws IOException {
        for (String encoding : encodings.subList(0, encodings.size() - 1)) {
            if (reads(name, uri, encoding, opener)) {
                return strict(name, uri, encoding, opener);
            }
        }
        if (encodings.size() > 1 && encodings.get(0).equals(StandardCharsets.UTF_8.name())) {
            refuseMixed(name, uri, opener);
        }
        return strict(name, uri, encodings.get(encodings.size() - 1), opener);
    }

    /** A file that is no UTF-8 and yet has characters of UTF-8 was put together from two, and reads right as neither. */
    private static void refuseMixed(String name, String uri, FileOpener opener) throws IOException {
        try (InputStream in = new BufferedInputStream(opener.open(uri))) {
            long line = 1;
            int before = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean leads = (before >= 0xC2 && before <= 0xDF) || (before >= 0xE2 && before <= 0xE3);
                if (leads && b >= 0x80 && b <= 0xBF) {
                    throw new FileRefusedException(
                            name,
                            "line " + line,
                            "encoding",
                            "some characters are UTF-8 and others Windows-1252: it was put together from files of both; "
                                    + "save all of it as UTF-8 and submit it again");
                }
                line += b == '\n' ? 1 : 0;
                before = b;
            }
        }
    }

    private static boolean reads(String name, String uri, String encoding, FileOpener opener) throws IOException {
        char[] chars = new char[8192];
        try (Reader reader = strict(name, uri, encoding, opener)) {
            while (reader.read(chars, 0, chars.length) >= 0) {}
            return true;
        } catch (FileRefusedException e) {
            if (e.rule().equals("encoding")) {
                return false;
            }
            throw e;
        }
    }

    private static Reader strict(String name, String uri, String encoding, FileOpener opener) throws IOException {
        return new StrictReader(name, opener.open(uri), Charset.forName(encoding));
    }

    /** Says what a bad byte looks like, so that the sender knows how the file was saved. */
    static String complaint(Charset charset, int bad) {
        String looks = "";
        if (charset.equals(StandardCharsets.UTF_8) && bad >= 0x80) {
            try {
                looks = "; in Windows-1252 it would be '%s', so the file looks like Windows-1252"
                        .formatted(WINDOWS.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) bad})));
            } catch (CharacterCodingException e) {
                looks = "; it is no Windows-1252 either";
            }
        }
        return "byte 0x%02X is not %s%s: save the file as UTF-8 and submit it again"
                .formatted(bad, charset.name(), looks);
    }
}
