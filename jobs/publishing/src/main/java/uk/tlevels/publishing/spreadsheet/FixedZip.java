package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP whose bytes follow from its parts and their order alone: every entry has the same time. */
final class FixedZip implements AutoCloseable {
    /** A time that a ZIP states without a zone; Java adds an instant to those before it, which depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    FixedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes one XML document. */
    interface Part {
        void writeTo(XmlDocument xml) throws IOException;
    }

    void xml(String name, Part part) throws IOException {
        zip.putNextEntry(entry(name));
        XmlDocument xml = new XmlDocument(zip);
        part.writeTo(xml);
        xml.end();
        zip.closeEntry();
    }

    /** Text as it is, not compressed, so that readers can tell the kind of file by its first bytes. */
    void stored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Ends the ZIP; the stream below stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }
}
