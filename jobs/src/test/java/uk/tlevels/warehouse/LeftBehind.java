package uk.tlevels.warehouse;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/**
 * Searches everything that is left in a folder, whether a table names it or not: the bytes of every file, the rows of every
 * Parquet file, what is packed in GZIP, Zstandard and ZIP files.
 */
public final class LeftBehind {
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
    private static final byte[] ZSTANDARD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    private LeftBehind() {}

    /** The files that hold any of some texts, each with those that it holds. */
    public static Map<Path, List<String>> holding(Path folder, List<String> texts) {
        Map<Path, List<String>> holding = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = folder.relativize(file) + "\n" + content(file, Files.readAllBytes(file));
                List<String> held = texts.stream().filter(content::contains).toList();
                if (!held.isEmpty()) {
                    holding.put(folder.relativize(file), held);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holding;
    }

    private static String content(Path file, byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        if (starts(bytes, PARQUET)) {
            rows(file, all);
        } else if (starts(bytes, new byte[] {0x1F, (byte) 0x8B})) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                in.transferTo(all);
            }
        } else if (starts(bytes, ZSTANDARD)) {
            // a log that is still being written, or was cut off, ends within a frame
            try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(bytes)).setContinuous(true)) {
                in.transferTo(all);
            }
        } else if (starts(bytes, new byte[] {'P', 'K'})) {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    all.writeBytes(entry.getName().getBytes(StandardCharsets.ISO_8859_1));
                    in.transferTo(all);
                }
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static void rows(Path file, ByteArrayOutputStream all) throws IOException {
        try (ParquetReader<Group> reader = ParquetReader.builder(
                        new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(Hadoop.local())
                .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                all.writeBytes(row.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length < magic.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
