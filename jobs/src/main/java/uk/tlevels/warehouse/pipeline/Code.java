package uk.tlevels.warehouse.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Sha256;

/**
 * Which software computes: other classes make every table stale. SQL, contracts, reference data and figures do not count
 * here though they travel in the jar: they are part of the fingerprint of the steps that they belong to.
 */
final class Code {
    private static final int SHORT = 12;

    private Code() {}

    /** Version and fingerprint of the jar's classes, e.g. {@code 1.0.0+3f9a…}; outside a jar, the version alone. */
    static String version() {
        String version = Optional.ofNullable(Code.class.getPackage().getImplementationVersion())
                .orElse("development");
        try {
            Path jar = Path.of(Code.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar) ? version + "+" + classes(jar).substring(0, SHORT) : version;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Sha256.of(file.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
                    .sorted()
                    .collect(Collectors.joining("\n")));
        }
    }
}
