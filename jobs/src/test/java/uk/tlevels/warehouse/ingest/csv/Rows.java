package uk.tlevels.warehouse.ingest.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.TestFiles;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** All records of one small file, with its columns by name. */
record Rows(SourceContract source, List<ParsedRecord> records, Map<String, Long> strangers) {

    static Rows of(String source, String file) {
        return read(source, TestFiles.landed("csv", file), TestFiles.disk());
    }

    static Rows ofText(String source, String text) {
        return read(source, TestFiles.inMemory("upload.csv"), TestFiles.text(text));
    }

    static Rows ofBytes(String source, byte[] bytes) {
        return read(source, TestFiles.inMemory("upload.csv"), TestFiles.bytes(bytes));
    }

    static Rows read(String source, LandedFile file, FileOpener opener) {
        SourceContract contract = TestFiles.source(source);
        try (CsvRecordReader reader = CsvRecordReader.open(
                contract,
                TestFiles.sourceFile(contract, file),
                opener,
                Set.copyOf(contract.table().columnNames()))) {
            List<ParsedRecord> records = new ArrayList<>();
            for (Optional<ParsedRecord> r = reader.next(); r.isPresent(); r = reader.next()) {
                records.add(r.get());
            }
            return new Rows(contract, records, reader.strangers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object value(int record, String column) {
        return records.get(record).values().get(source.table().columnNames().indexOf(column));
    }

    List<Object> column(String column) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            values.add(value(i, column));
        }
        return values;
    }
}
