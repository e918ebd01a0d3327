package uk.tlevels.warehouse.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.s3.DeafToConditions;
import uk.tlevels.warehouse.s3.S3Server;

class ConditionalPutProbeTest {
    private static final S3Server SERVER = S3Server.shared();

    @Test
    void a_store_that_refuses_the_second_put_is_safe_and_left_clean() throws IOException {
        String bucket = SERVER.bucket();
        Configuration configuration = SERVER.configuration(bucket);
        Path folder = new Path("s3a://" + bucket + "/warehouse/ops");

        ConditionalPutProbe.check(folder, configuration);

        FileSystem files = folder.getFileSystem(configuration);
        assertThat(files.listStatus(folder)).isEmpty();
    }

    @Test
    void a_store_that_does_not_hear_the_condition_is_named_with_what_to_do() {
        String bucket = SERVER.bucket();
        Path folder = new Path("s3a://" + bucket + "/warehouse/ops");
        Configuration configuration = SERVER.configuration(bucket);
        configuration.set(DeafToConditions.SETTING, DeafToConditions.class.getName());

        assertThatThrownBy(() -> ConditionalPutProbe.check(folder, configuration))
                .isInstanceOf(UnsafeStoreException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("If-None-Match")
                .hasMessageContaining("one process at a time");
    }
}
