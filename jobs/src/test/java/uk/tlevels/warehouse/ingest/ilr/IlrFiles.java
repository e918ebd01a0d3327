package uk.tlevels.warehouse.ingest.ilr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.SourceFile;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** ILR files made up for the tests, and how the tests read them. */
final class IlrFiles {
    static final SourceContract CONTRACT =
            SourceContract.parse("schemas/sources/ilr.yaml", resource("/schemas/sources/ilr.yaml"));
    static final String LEARNER =
            "<Learner><LearnRefNumber>A1</LearnRefNumber><ULN>1061484016</ULN><Sex>F</Sex></Learner>";

    private IlrFiles() {}

    /** What came out of a file. */
    record Content(IlrHeader header, List<ParsedRecord> records, Map<String, Long> strangers) {
        ParsedRecord only() {
            if (records.size() != 1) {
                throw new AssertionError("one record is expected, there are " + records.size());
            }
            return records.get(0);
        }
    }

    static String header() {
        return "<Header><CollectionDetails><Collection>ILR</Collection><Year>2324</Year>"
                + "<FilePreparationDate>2023-12-06</FilePreparationDate></CollectionDetails>"
                + "<Source><UKPRN>99999999</UKPRN><SerialNo>01</SerialNo><DateTime>2023-12-06T09:14:05</DateTime></Source>"
                + "</Header><LearningProvider><UKPRN>99999999</UKPRN></LearningProvider>";
    }

    /** A return of 2023/24 with the given records. */
    static String message(String records) {
        return "<Message xmlns=\"ESFA/ILR/2023-24\">" + header() + records + "</Message>";
    }

    static Content read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    static Content read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), ZipLimits.DEFAULT);
    }

    static Content read(InputStream bytes, ZipLimits limits) {
        List<ParsedRecord> records = new ArrayList<>();
        try (IlrRecordReader reader = open(bytes, limits)) {
            Optional<ParsedRecord> next = reader.next();
            while (next.isPresent()) {
                records.add(next.get());
                next = reader.next();
            }
            return new Content(reader.header(), records, reader.strangers());
        }
    }

    static IlrRecordReader open(InputStream bytes, ZipLimits limits) {
        LandedFile landed = new LandedFile("memory:ilr", "provider/ILR.xml", 1, SourceFile.NO_TIME, "0".repeat(64));
        SourceFile file = new SourceFile(landed, List.of(), "ilr", "2023-24", "99999999/2324", SourceFile.NO_TIME);
        return IlrRecordReader.open(CONTRACT, file, uri -> bytes, limits);
    }

    /** The value of a column. */
    static Object value(ParsedRecord record, String column) {
        return record.values().get(CONTRACT.table().columnNames().indexOf(column));
    }

    /** The rows of a repeated group, each as the list of its values. */
    static List<List<Object>> rows(Object group) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object row : (Object[]) group) {
            rows.add(values((Row) row));
        }
        return rows;
    }

    static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i) instanceof Object[] inner ? rows(inner) : row.get(i));
        }
        return values;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String resource(String name) {
        try (InputStream in = IlrFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
