package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void a_full_disk_is_the_reason_whatever_could_not_be_done_for_it() {
        IOException full = new IOException("No space left on device");

        assertThat(Failure.reason(new UncheckedIOException("cannot load activity_log", full)))
                .isEqualTo(
                        "the disk is full (No space left on device): make room and do it again; what was held stays");
        assertThat(Failure.reason(new IllegalStateException(
                        "cannot make it", new FileSystemException("/w/a", null, "No space left on device"))))
                .isEqualTo(
                        "the disk is full (/w/a: No space left on device): make room and do it again; what was held stays");
        assertThat(Failure.reason(
                        new UncheckedIOException("standard output cannot be written: No space left on device", full)))
                .isEqualTo("standard output cannot be written: No space left on device");
        assertThat(Failure.reason(
                        new UncheckedIOException("cannot load activity_log", new IOException("a wire broke"))))
                .isEqualTo("cannot load activity_log");
    }
}
