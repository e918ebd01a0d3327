package uk.tlevels.warehouse.lake;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checkpoints of a table's log that a disk did not keep whole. Delta reads the newest there is and gives up on a torn one;
 * put aside, the commits before it tell the same.
 */
final class TornCheckpoints {
    private static final Pattern CHECKPOINT = Pattern.compile("\\d{20}\\.checkpoint\\.parquet");
    private static final byte[] END = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final Logger LOG = LoggerFactory.getLogger(TornCheckpoints.class);

    private TornCheckpoints() {}

    /** Puts torn checkpoints aside under a hidden name, which nobody reads and {@code maintain} removes. */
    static void putAside(Path table, Configuration configuration) {
        Path log = new Path(table, "_delta_log");
        try {
            FileSystem files = log.getFileSystem(configuration);
            if (!files.exists(log)) {
                return;
            }
            for (FileStatus file : files.listStatus(log)) {
                if (CHECKPOINT.matcher(file.getPath().getName()).matches() && isTorn(files, file)) {
                    Path aside = new Path(log, "." + file.getPath().getName() + ".torn");
                    LOG.warn("{} is torn and put aside", file.getPath());
                    files.rename(file.getPath(), aside);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the log of " + table, e);
        }
    }

    private static boolean isTorn(FileSystem files, FileStatus file) throws IOException {
        byte[] end = new byte[END.length];
        if (file.getLen() < 2L * END.length) {
            return true;
        }
        try (FSDataInputStream in = files.open(file.getPath())) {
            in.readFully(file.getLen() - END.length, end);
            return !Arrays.equals(end, END);
        } catch (EOFException e) {
            return true;
        }
    }
}
