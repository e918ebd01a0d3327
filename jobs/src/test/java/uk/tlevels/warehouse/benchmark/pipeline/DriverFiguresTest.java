package uk.tlevels.warehouse.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.s3.S3Server;

class DriverFiguresTest {
    private static final int BYTES = 70_000;

    @Test
    void bytes_and_requests_of_a_bucket_are_counted_once_however_many_places_are_in_it() throws IOException {
        String bucket = S3Server.shared().bucket();
        Configuration hadoop = S3Server.shared().configuration(bucket);
        Path file = new Path("s3a://" + bucket + "/silver/file");
        DriverFigures figures =
                DriverFigures.over(List.of("s3a://" + bucket + "/silver", "s3a://" + bucket + "/gold"), hadoop);
        Map<RunMeasure, Long> before = figures.read();

        FileSystem files = file.getFileSystem(hadoop);
        try (OutputStream out = files.create(file)) {
            out.write(new byte[BYTES]);
        }
        try (InputStream in = files.open(file)) {
            in.readAllBytes();
        }

        Map<RunMeasure, Long> moved = figures.since(before);
        assertThat(moved)
                .containsEntry(RunMeasure.STORE_WRITTEN, (long) BYTES)
                .containsEntry(RunMeasure.STORE_READ, (long) BYTES)
                .containsEntry(RunMeasure.STORE_RETRIES, 0L);
        assertThat(moved.get(RunMeasure.STORE_REQUESTS)).isBetween(2L, 8L);
    }
}
