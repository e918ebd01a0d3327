package uk.tlevels.publishing.screening.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import uk.tlevels.publishing.screening.table.MetaTable;
import uk.tlevels.publishing.screening.table.ScreenedFile;
import uk.tlevels.publishing.screening.table.TableReader;
import uk.tlevels.publishing.screening.table.UnreadableFileException;

/**
 * A ZIP file for bulk upload.
 *
 * @param entries the names in it, folders among them, which end with {@code /}
 * @param names the file that gives each data set its title
 */
public record ZipUpload(Path file, List<String> entries, Optional<NamesFile> names) {
    static final String NAMES = "dataset_names.csv";

    /** Copies. */
    public ZipUpload {
        entries = List.copyOf(entries);
    }

    /**
     * The file {@code dataset_names.csv}.
     *
     * @param rows data sets by the columns of the header
     * @param unreadable why it could not be read, if so
     */
    record NamesFile(List<String> header, List<List<String>> rows, Optional<String> unreadable) {
        /** The names of the data files without their endings. */
        List<String> stems() {
            int column = header.indexOf("file_name");
            return column < 0
                    ? List.of()
                    : rows.stream().map(r -> r.get(column)).toList();
        }
    }

    /**
     * Lists a file.
     *
     * @throws IOException when it is no ZIP file
     */
    public static ZipUpload open(Path file) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(entries::add);
        }
        return new ZipUpload(file, entries, entries.contains(NAMES) ? Optional.of(names(file)) : Optional.empty());
    }

    private static NamesFile names(Path file) {
        try {
            MetaTable table = TableReader.meta(ScreenedFile.in(file, NAMES));
            List<String> header = table.shape().header();
            return new NamesFile(
                    header,
                    table.cells().stream()
                            .map(row -> header.stream().map(row::get).toList())
                            .toList(),
                    Optional.empty());
        } catch (UnreadableFileException e) {
            return new NamesFile(List.of(), List.of(), Optional.of(e.getMessage()));
        }
    }

    /** The names of the data files without their endings: those that the names file lists, or all there are. */
    public List<String> stems() {
        return names.map(NamesFile::stems)
                .orElseGet(() -> dataFiles().stream().map(ZipUpload::stem).toList());
    }

    /** The files of data in it, by their endings. */
    List<String> dataFiles() {
        return entries.stream()
                .filter(e -> e.endsWith(".csv") && !e.endsWith(".meta.csv") && !e.equals(NAMES))
                .toList();
    }

    static String stem(String dataFile) {
        return dataFile.substring(0, dataFile.length() - ".csv".length());
    }
}
