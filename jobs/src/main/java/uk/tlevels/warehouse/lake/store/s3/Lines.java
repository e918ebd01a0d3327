package uk.tlevels.warehouse.lake.store.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.hadoop.fs.FSDataOutputStream;

/** The content of a commit: one action a line, in UTF-8. */
final class Lines {

    private Lines() {}

    /**
     * Writes lines to an object that is not closed yet. If one of them cannot be had or written, the object is abandoned:
     * closing it would put half of a commit.
     */
    static void writeOrAbort(Iterator<String> lines, FSDataOutputStream object) throws IOException {
        try {
            while (lines.hasNext()) {
                object.write(lines.next().getBytes(StandardCharsets.UTF_8));
                object.write('\n');
            }
        } catch (IOException | RuntimeException | Error e) {
            object.abort();
            throw e;
        }
    }
}
