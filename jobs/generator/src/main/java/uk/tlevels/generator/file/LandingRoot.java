package uk.tlevels.generator.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The folder files land in. */
public record LandingRoot(Path root) {

    private static final int BUFFER = 1 << 16;

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file that is short enough to be told at once, in UTF-8. */
    public Written text(String path, String text) {
        return file(path, new Planted(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A CSV file without dirt. */
    public Written csv(String path, String lineEnd, Consumer<CsvText> rows) {
        return csv(path, lineEnd, new Planted(), rows);
    }

    /**
     * A CSV file, written as its rows are told.
     *
     * @param planted what the rows turn out to carry
     */
    public Written csv(String path, String lineEnd, Planted planted, Consumer<CsvText> rows) {
        return csv(path, lineEnd, StandardCharsets.UTF_8, planted, rows);
    }

    /** A CSV file in another character set than UTF-8. */
    public Written csv(String path, String lineEnd, Charset charset, Planted planted, Consumer<CsvText> rows) {
        return file(path, planted, out -> {
            TextSink sink = new TextSink(out, charset);
            rows.accept(new CsvText(sink, lineEnd));
            sink.finish();
        });
    }

    /**
     * Any file; folders are made where there are none.
     *
     * @param path relative to the landing folder, with forward slashes
     * @throws UncheckedIOException when it cannot be written
     */
    public Written file(String path, Planted planted, Content content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                content.writeTo(out);
            }
            return new Written(path, Files.size(file), planted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
