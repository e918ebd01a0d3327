package uk.tlevels.warehouse.operations.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file in the text format of Prometheus, as the textfile collector of its node exporter takes it: replaced whole, so that
 * no reader sees half of one, and readable by everybody, since the collector is another user.
 *
 * @see <a href="https://github.com/prometheus/node_exporter#textfile-collector">Textfile collector</a>
 */
public final class MetricsFile {
    private final Path file;

    /** The file at a path; it need not be there yet, its folder must. */
    public MetricsFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Puts metrics in the place of those before.
     *
     * @throws IOException when the folder is not there or cannot be written to
     */
    public void write(MetricSnapshots metrics) throws IOException {
        // another ending: the collector must not read it before its time
        Path next = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (OutputStream out = Files.newOutputStream(next)) {
                PrometheusTextFormatWriter.create().write(out, metrics);
            }
            if (Files.getFileStore(next).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
