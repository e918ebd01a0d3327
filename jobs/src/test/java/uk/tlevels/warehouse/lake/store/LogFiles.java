package uk.tlevels.warehouse.lake.store;

import io.delta.storage.CloseableIterator;
import io.delta.storage.LogStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** What a log store holds, as lists. */
public record LogFiles(LogStore store, Configuration configuration) {
    /** The lines of a file. */
    public List<String> read(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CloseableIterator<String> all = store.read(file, configuration)) {
            all.forEachRemaining(lines::add);
        }
        return lines;
    }

    /** The names of the files from one on. */
    public List<String> listed(Path from) throws IOException {
        List<String> names = new ArrayList<>();
        store.listFrom(from, configuration)
                .forEachRemaining(status -> names.add(status.getPath().getName()));
        return names;
    }
}
