package uk.tlevels.warehouse.pipeline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.contract.SchemaFiles;
import uk.tlevels.warehouse.contract.Sha256;

/**
 * The CSV files of {@code schemas/reference/}, which SQL reads as {@code reference.<file>}: every column a string, an
 * empty cell null.
 */
public final class ReferenceData {
    private final Map<String, String> hashes = new TreeMap<>();

    private ReferenceData() {}

    /** Registers every file in a session. */
    public static ReferenceData register(SparkSession spark, Path folder) {
        ReferenceData data = new ReferenceData();
        for (Path file : SchemaFiles.csv(folder)) {
            String name = SchemaFiles.name(file);
            String text = SchemaFiles.text(file);
            data.hashes.put("reference." + name, Sha256.of(text));
            register(spark, name, text);
        }
        return data;
    }

    private static void register(SparkSession spark, String name, String text) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(text)) {
            header = record.getHeader();
            rows.add(RowFactory.create(record.getFields().stream()
                    .map(cell -> cell.isEmpty() ? null : cell)
                    .toArray()));
        }
        StructType schema = new StructType();
        for (String column : header) {
            schema = schema.add(column, DataTypes.StringType);
        }
        spark.createDataFrame(rows, schema).createOrReplaceGlobalTempView(name);
    }

    /** A hash of one file, by the name SQL knows it by; empty text when there is none. */
    public String fingerprint(String name) {
        return hashes.getOrDefault(name, "");
    }
}
