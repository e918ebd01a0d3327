package uk.tlevels.warehouse.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import uk.tlevels.warehouse.contract.Sha256;

/** Which software computes: a new build of it makes every table stale. */
final class Code {
    private static final int SHORT = 12;

    private Code() {}

    /** Version and fingerprint of the jar, e.g. {@code 1.0.0+3f9a…}; outside a jar, the version alone. */
    static String version() {
        String version = Optional.ofNullable(Code.class.getPackage().getImplementationVersion())
                .orElse("development");
        try {
            Path jar = Path.of(Code.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar)
                    ? version + "+"
                            + Sha256.hex(Sha256.digest().digest(Files.readAllBytes(jar)))
                                    .substring(0, SHORT)
                    : version;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
