package uk.tlevels.publishing.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.publishing.screening.table.ScreenedFile;

/** A data set in memory that a test changes, valid to begin with. */
final class TestPair {
    private final CsvText data;
    private final CsvText meta;
    private String dataName;
    private String metaName;
    private String dataText = "";
    private Charset charset = StandardCharsets.UTF_8;
    private ScreenOptions options = ScreenOptions.none();

    TestPair(String name, CsvText data, CsvText meta) {
        this.data = data;
        this.meta = meta;
        this.dataName = name + ".csv";
        this.metaName = name + ".meta.csv";
    }

    static TestPair base(String name) {
        return new TestPair(name, CsvText.base(name + ".csv"), CsvText.base(name + ".meta.csv"));
    }

    CsvText data() {
        return data;
    }

    CsvText meta() {
        return meta;
    }

    void name(String data, String meta) {
        dataName = data;
        metaName = meta;
    }

    void options(ScreenOptions changed) {
        options = changed;
    }

    ScreenOptions options() {
        return options;
    }

    void charset(Charset changed) {
        charset = changed;
    }

    /** Text in place of the data's cells. */
    void text(String changed) {
        dataText = changed;
    }

    ScreenedFile dataFile() {
        byte[] bytes = (dataText.isEmpty() ? data.toString() : dataText).getBytes(charset);
        return ScreenedFile.of(dataName, dataName.endsWith(".gz") ? compressed(bytes) : bytes);
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    ScreenedFile metaFile() {
        return ScreenedFile.of(metaName, meta.toString().getBytes(StandardCharsets.UTF_8));
    }

    ScreeningReport screen() {
        return Screening.screen(dataFile(), metaFile(), options);
    }
}
