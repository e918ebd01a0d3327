package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** The first bytes of a file, by which its kind is told. */
final class FileBeginning {
    /** Longest beginning that is looked at; a header line must end within it. */
    static final int MAX = 1 << 20;

    private static final int CHUNK = 1 << 16;
    private static final int TAG = 64;
    private static final Pattern HTML =
            Pattern.compile("<(!doctype\\s+html|html|table|head|body)\\b", Pattern.CASE_INSENSITIVE);
    // in the header of a ZIP's entry
    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;

    private final byte[] bytes;

    private FileBeginning(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What a file looks like. */
    enum Kind {
        EMPTY,
        XML,
        ZIP,
        /** A ZIP that is a workbook of a spreadsheet. */
        WORKBOOK,
        /** A ZIP with a CSV file inside. */
        ZIPPED_CSV,
        /** The binary format of spreadsheets before 2007. */
        OLD_WORKBOOK,
        HTML,
        GZIP,
        TEXT
    }

    /** Reads the beginning of a file up to the end of its first line that is not blank. */
    static FileBeginning read(LandedFile file, FileOpener opener) {
        byte[] bytes = new byte[0];
        try (InputStream in = opener.open(file.uri())) {
            while (bytes.length < MAX && !hasLine(bytes)) {
                byte[] more = in.readNBytes(Math.min(CHUNK, MAX - bytes.length));
                if (more.length == 0) {
                    break;
                }
                int length = bytes.length;
                bytes = Arrays.copyOf(bytes, length + more.length);
                System.arraycopy(more, 0, bytes, length, more.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + ": cannot be read", e);
        }
        return new FileBeginning(bytes);
    }

    /** Whether the first line goes on beyond the beginning. */
    boolean isCutOff() {
        return bytes.length >= MAX && !hasLine(bytes);
    }

    /** The first line that is not blank, with what stands before it. */
    byte[] firstLine() {
        return Arrays.copyOf(bytes, lineEnd(bytes));
    }

    private static boolean hasLine(byte[] bytes) {
        return lineEnd(bytes) < bytes.length;
    }

    private static int lineEnd(byte[] bytes) {
        boolean text = false;
        for (int i = 0; i < bytes.length; i++) {
            if (text && (bytes[i] == '\n' || bytes[i] == '\r')) {
                return i;
            }
            text |= bytes[i] > ' ';
        }
        return bytes.length;
    }

    /** What the bytes look like. */
    Kind kind() {
        if (bytes.length == 0) {
            return Kind.EMPTY;
        }
        if (startsWith(bytes, 0, 'P', 'K')) {
            return zip();
        }
        if (startsWith(bytes, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Kind.OLD_WORKBOOK;
        }
        if (startsWith(bytes, 0, 0x1F, 0x8B)) {
            return Kind.GZIP;
        }
        int start = startsWith(bytes, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
            start++;
        }
        if (!startsWith(bytes, start, '<')) {
            return Kind.TEXT;
        }
        String tag = new String(bytes, start, Math.min(TAG, bytes.length - start), StandardCharsets.ISO_8859_1);
        return HTML.matcher(tag).lookingAt() ? Kind.HTML : Kind.XML;
    }

    /** By the names of the first entries, which stand in front of them. */
    private Kind zip() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("[Content_Types].xml") || text.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            return Kind.WORKBOOK;
        }
        int length = bytes.length > NAME_LENGTH + 1
                ? (bytes[NAME_LENGTH] & 0xFF) + 0x100 * (bytes[NAME_LENGTH + 1] & 0xFF)
                : 0;
        String name = text.substring(Math.min(NAME, text.length()), Math.min(NAME + length, text.length()));
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? Kind.ZIPPED_CSV : Kind.ZIP;
    }

    /** The first lines, as many as have been read. */
    byte[] firstLines() {
        return bytes.clone();
    }

    private static boolean startsWith(byte[] bytes, int start, int... magic) {
        if (bytes.length < start + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[start + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
