package uk.tlevels.warehouse.ingest.ilr;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import uk.tlevels.warehouse.ingest.FileRefusedException;

/** Finds the XML in a landed file by its first bytes, whatever the file is called. */
final class XmlBytes {
    private static final int ZIP = 0x504B;
    private static final int UTF_8_MARK = 0xEFBB;
    private static final int UTF_16_MARK = 0xFEFF;
    private static final int UTF_16_MARK_SWAPPED = 0xFFFE;

    private XmlBytes() {}

    /** The bytes of the XML document, without a byte order mark, out of its ZIP where it came in one. */
    static InputStream open(String file, InputStream bytes, ZipLimits limits) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, 3);
        if (first(start) == ZIP) {
            PushbackInputStream inner = new PushbackInputStream(ZippedXml.open(file, start, limits), 3);
            if (first(inner) == ZIP) {
                throw new FileRefusedException(
                        file, "byte 0", "zip_nested", "the ZIP holds a ZIP; pack the XML file itself");
            }
            return xml(file, inner);
        }
        return xml(file, start);
    }

    private static InputStream xml(String file, PushbackInputStream bytes) throws IOException {
        switch (first(bytes)) {
            case -1 -> throw new FileRefusedException(file, "byte 0", "empty", "the file is empty; send it again");
            case UTF_16_MARK, UTF_16_MARK_SWAPPED ->
                throw new FileRefusedException(
                        file,
                        "byte 0",
                        "encoding",
                        "the file is UTF-16; save the file as UTF-8, the encoding of ILR files");
            case UTF_8_MARK -> bytes.skipNBytes(3);
            default -> {}
        }
        return bytes;
    }

    /** The first two bytes, which stay unread; -1 when there is none. */
    private static int first(PushbackInputStream bytes) throws IOException {
        byte[] two = bytes.readNBytes(2);
        bytes.unread(two);
        return switch (two.length) {
            case 0 -> -1;
            case 1 -> (two[0] & 0xff) << 8;
            default -> (two[0] & 0xff) << 8 | (two[1] & 0xff);
        };
    }
}
