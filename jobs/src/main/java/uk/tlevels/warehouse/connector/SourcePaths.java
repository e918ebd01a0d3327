package uk.tlevels.warehouse.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * What {@code load} was given: files, folders with all below them, and patterns of both.
 *
 * @param patterns as given
 */
record SourcePaths(List<String> patterns) {
    static SourcePaths of(String format, CaseInsensitiveStringMap options) {
        List<String> patterns = new ArrayList<>();
        if (options.containsKey("paths")) {
            try {
                patterns.addAll(List.of(new ObjectMapper().readValue(options.get("paths"), String[].class)));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(format + ": option 'paths' is no JSON array", e);
            }
        }
        if (options.containsKey("path")) {
            patterns.add(options.get("path"));
        }
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException(format + ": load what? Give files, folders or patterns");
        }
        return new SourcePaths(List.copyOf(patterns));
    }

    /**
     * The files, each once, in the order of their names.
     *
     * @throws UncheckedIOException when a path or pattern finds nothing
     */
    Collection<LandedFile> files(Configuration hadoop) {
        Map<String, LandedFile> files = new LinkedHashMap<>();
        try {
            for (String pattern : patterns) {
                Path path = new Path(pattern);
                FileSystem system = path.getFileSystem(hadoop);
                FileStatus[] found = system.globStatus(path);
                if (found == null || found.length == 0) {
                    throw new FileNotFoundException("there is no " + pattern);
                }
                for (FileStatus status : found) {
                    add(system, status, files);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.values().stream()
                .sorted(java.util.Comparator.comparing(LandedFile::uri))
                .toList();
    }

    private static void add(FileSystem system, FileStatus found, Map<String, LandedFile> files) throws IOException {
        Path above = found.isFile() ? found.getPath().getParent() : found.getPath();
        RemoteIterator<LocatedFileStatus> below = system.listFiles(found.getPath(), true);
        while (below.hasNext()) {
            FileStatus file = below.next();
            String uri = file.getPath().toString();
            String name = uri.substring(above.toString().length()).replaceFirst("^/+", "");
            files.put(
                    uri,
                    // nobody asks a file that is only read for its digest
                    new LandedFile(uri, name, file.getLen(), Instant.ofEpochMilli(file.getModificationTime()), ""));
        }
    }
}
