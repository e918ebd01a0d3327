package uk.tlevels.warehouse.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** Small files for tests: from the test resources or from memory, beside the project's own contracts. */
public final class TestFiles {
    /** Every source that the project describes. */
    public static final List<SourceContract> SOURCES =
            List.copyOf(Contracts.read(Path.of("..", "schemas")).sources());

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private TestFiles() {}

    /** The contract of one source. */
    public static SourceContract source(String name) {
        return SOURCES.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source " + name));
    }

    /** A file of the test resources, its name given below the format's folder. */
    public static LandedFile landed(String folder, String name) {
        Path file = RESOURCES.resolve(folder).resolve(name);
        try {
            return new LandedFile(file.toString(), name, Files.size(file), SourceFile.NO_TIME, "sha-of-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens files of the test resources. */
    public static FileOpener disk() {
        return uri -> Files.newInputStream(Path.of(uri));
    }

    /** A file that is only in memory; its URI is its name. */
    public static LandedFile inMemory(String name) {
        return new LandedFile(name, name, 0, SourceFile.NO_TIME, "sha-of-" + name);
    }

    /** Opens every URI as the same text. */
    public static FileOpener text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens every URI as the same bytes. */
    public static FileOpener bytes(byte[] bytes) {
        return uri -> new ByteArrayInputStream(bytes);
    }

    /** Opens every URI as a text followed by {@code times} filler characters, without holding them. */
    public static FileOpener followedBy(String begin, char filler, long times) {
        return uri -> new SequenceInputStream(
                new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)), new Filler(filler, times));
    }

    private static final class Filler extends InputStream {
        private final char filler;
        private long left;

        private Filler(char filler, long left) {
            this.filler = filler;
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? filler : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, (byte) filler);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    /** A recognised file, as the recogniser would hand it to a reader. */
    public static SourceFile sourceFile(SourceContract source, LandedFile file, LandedFile... companions) {
        return new SourceFile(file, List.of(companions), source.name(), "any", "any", SourceFile.NO_TIME);
    }
}
