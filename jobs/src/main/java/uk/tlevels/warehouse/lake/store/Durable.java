package uk.tlevels.warehouse.lake.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the disk holds what was written. */
final class Durable {

    private Durable() {}

    /** Forces the names in a directory to disk. Windows opens no directories and journals their names itself. */
    static void forceNames(Path directory) throws IOException {
        if (File.separatorChar == '\\') {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
