package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.Syncable;
import org.junit.jupiter.api.Test;

class ForcedOutputStreamTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void bytes_reach_the_disk_once_before_the_file_is_closed() throws IOException {
        OutputStream out = new ForcedOutputStream(new Recorded());
        out.write(new byte[] {1, 2, 3});
        out.close();
        out.close();
        assertThat(calls).containsExactly("write 3", "flush", "hsync", "close");
    }

    @Test
    void a_disk_that_does_not_take_the_bytes_is_told_and_the_file_closed() {
        OutputStream out = new ForcedOutputStream(new Recorded() {
            @Override
            public void hsync() throws IOException {
                throw new IOException("disk full");
            }
        });
        assertThatIOException().isThrownBy(out::close).withMessage("disk full");
        assertThat(calls).endsWith("close");
    }

    @Test
    void a_full_disk_is_no_error_of_the_virtual_machine() throws IOException {
        assumeThat(java.nio.file.Path.of("/dev/full")).exists();
        try (NioRawFileSystem disk = new NioRawFileSystem()) {
            disk.initialize(URI.create("file:///"), new Configuration());
            OutputStream out = disk.append(new Path("/dev/full"));
            assertThatIOException()
                    .isThrownBy(() -> out.write(new byte[1 << 20]))
                    .withMessage("No space left on device");
        }
    }

    private class Recorded extends OutputStream implements Syncable {
        @Override
        public void write(int value) {
            calls.add("write");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            calls.add("write " + length);
        }

        @Override
        public void flush() {
            calls.add("flush");
        }

        @Override
        public void hflush() {
            calls.add("hflush");
        }

        @Override
        public void hsync() throws IOException {
            calls.add("hsync");
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }
}
