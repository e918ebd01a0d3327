package uk.tlevels.warehouse.ingest.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;

/** Looks for a text in landed files, inside ZIP files as well, holding no more than a buffer. */
public final class LandingSearch {
    private static final int BUFFER = 1 << 16;

    /** Longer than anything that is looked for, so that nothing is missed between two buffers. */
    private static final int OVERLAP = 64;

    private final Landing landing;
    private final Predicate<String> search;

    /**
     * A search.
     *
     * @param search whether a part of a file, as Latin-1, has what is looked for; it is never longer than 64 characters
     */
    public LandingSearch(Landing landing, Predicate<String> search) {
        this.landing = landing;
        this.search = search;
    }

    /** The names of those files that have it. */
    public List<String> in(List<LandedFile> files) {
        return files.stream().filter(this::has).map(LandedFile::name).toList();
    }

    private boolean has(LandedFile file) {
        try (PushbackInputStream in = new PushbackInputStream(landing.opener().open(file.uri()), 2)) {
            byte[] magic = in.readNBytes(2);
            in.unread(magic);
            boolean zip = Arrays.equals(magic, new byte[] {'P', 'K'});
            return zip ? inZip(in) : inStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + " cannot be searched", e);
        }
    }

    private boolean inZip(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        while (zip.getNextEntry() != null) {
            if (inStream(zip)) {
                return true;
            }
        }
        return false;
    }

    private boolean inStream(InputStream in) throws IOException {
        byte[] buffer = new byte[OVERLAP + BUFFER];
        int carried = 0;
        while (true) {
            int read = in.readNBytes(buffer, carried, BUFFER);
            if (search.test(new String(buffer, 0, carried + read, StandardCharsets.ISO_8859_1))) {
                return true;
            }
            if (read < BUFFER) {
                return false;
            }
            System.arraycopy(buffer, carried + read - OVERLAP, buffer, 0, OVERLAP);
            carried = OVERLAP;
        }
    }
}
