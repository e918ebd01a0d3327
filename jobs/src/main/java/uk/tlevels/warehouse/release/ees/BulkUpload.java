package uk.tlevels.warehouse.release.ees;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;

/** The ZIP that uploads all data sets of a release at once, and the list of their titles in it. */
public final class BulkUpload {
    /** The list of titles. */
    public static final String NAMES = "dataset_names.csv";

    /** The same for all files and machines; Java writes the first of January with a field that depends on the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private BulkUpload() {}

    /** The list of titles. */
    public static byte[] names(List<DataSetDefinition> dataSets) {
        Csv csv = new Csv();
        csv.line(List.of("file_name", "dataset_name"));
        dataSets.forEach(
                dataSet -> csv.line(List.of(dataSet.file(), dataSet.about().title())));
        return csv.bytes();
    }

    /**
     * The ZIP.
     *
     * @param files by name, in the order of the ZIP
     */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
