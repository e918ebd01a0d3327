package uk.tlevels.warehouse.ingest.ilr;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import uk.tlevels.warehouse.ingest.FileRefusedException;

/**
 * The bytes of the one XML file in a ZIP. Nothing is ever written to disk. A second file in the ZIP is noticed when the
 * first has been read to its end.
 */
final class ZippedXml extends InputStream {
    private final String file;
    private final ZipLimits limits;
    private final Counted packed;
    private final ZipInputStream zip;
    private final String entry;
    private long inflated;

    private ZippedXml(String file, InputStream bytes, ZipLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.packed = new Counted(bytes);
        this.zip = new ZipInputStream(packed);
        this.entry = nextFile();
        if (entry.isEmpty()) {
            throw refused("zip_entries", "the ZIP holds no file; it must hold exactly one .xml file");
        }
        if (!entry.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            throw refused("zip_entries", "the ZIP holds '%s'; it must hold exactly one .xml file".formatted(entry));
        }
    }

    static InputStream open(String file, InputStream bytes, ZipLimits limits) throws IOException {
        return new ZippedXml(file, bytes, limits);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = zip.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        if (read < 0) {
            String second = nextFile();
            if (!second.isEmpty()) {
                throw refused(
                        "zip_entries",
                        "the ZIP holds '%s' and '%s'; it must hold exactly one .xml file".formatted(entry, second));
            }
            return -1;
        }
        inflated += read;
        checkLimits();
        return read;
    }

    private void checkLimits() {
        if (inflated > limits.inflatedBytes()) {
            throw refused("zip_size", "'%s' inflates to more than %d bytes".formatted(entry, limits.inflatedBytes()));
        }
        if (inflated > limits.ratioFromBytes() && inflated / limits.ratio() > packed.count) {
            throw refused(
                    "zip_ratio",
                    "'%s' inflates more than %d times, as no ILR file does".formatted(entry, limits.ratio()));
        }
    }

    /** The name of the next entry that is not a folder, or an empty text. */
    private String nextFile() throws IOException {
        try {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                checkName(next.getName());
                if (!next.isDirectory()) {
                    return next.getName();
                }
            }
            return "";
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private void checkName(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || Arrays.asList(path.split("/")).contains("..")) {
            throw refused("zip_path", "the ZIP holds '%s', a name that reaches outside the ZIP".formatted(name));
        }
    }

    private FileRefusedException damaged(Exception e) {
        return refused("zip_damaged", "the ZIP cannot be read (" + e.getMessage() + "); pack the XML file again");
    }

    private FileRefusedException refused(String rule, String reason) {
        return new FileRefusedException(file, "byte " + packed.count, rule, reason);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
