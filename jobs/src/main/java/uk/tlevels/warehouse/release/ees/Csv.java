package uk.tlevels.warehouse.release.ees;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated lines in UTF-8 that end with a line feed; quotes only where they are needed. */
public final class Csv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);

    /** Adds a line. */
    public void line(List<String> cells) {
        writer.writeRecord(cells);
    }

    /** The file. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
