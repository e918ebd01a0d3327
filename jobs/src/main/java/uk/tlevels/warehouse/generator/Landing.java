package uk.tlevels.warehouse.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder files land in. */
record Landing(Path root) {

    Written text(String path, String text, Planted planted) {
        return bytes(path, text.getBytes(StandardCharsets.UTF_8), planted);
    }

    Written text(String path, String text, Charset charset, Planted planted) {
        return bytes(path, text.getBytes(charset), planted);
    }

    Written bytes(String path, byte[] bytes, Planted planted) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return new Written(path, bytes.length, planted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
