package uk.tlevels.publishing.screening.standard;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files of {@code schemas/reference/ees/}, which travel on the class path. */
final class ListFiles {
    private static final String FOLDER = "schemas/reference/ees/";

    private ListFiles() {}

    /** Whether there is a file of a name. */
    static boolean isHeld(String file) {
        return Optional.ofNullable(ListFiles.class.getClassLoader().getResource(FOLDER + file))
                .isPresent();
    }

    /**
     * The rows of a file.
     *
     * @throws IllegalStateException when there is none of this name
     */
    static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = ListFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("resource not found on the class path: " + FOLDER + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
