package uk.tlevels.warehouse.ingest;

import java.io.Closeable;
import java.util.Map;
import java.util.Optional;

/** Streams the records of one file; never holds more than one record and one buffer. */
public interface RecordReader extends Closeable {
    /**
     * The next record, or empty at the end of the file.
     *
     * @throws FileRefusedException when the file as a whole cannot be read; nothing of it is loaded then
     */
    Optional<ParsedRecord> next();

    /** Elements or columns that the contract does not know, with how often they came; complete at the end. */
    Map<String, Long> strangers();
}
