package uk.tlevels.warehouse.pipeline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
    private static final String SCHEMA = "reference.";
    private static final Pattern NAME = Pattern.compile("reference\\.[a-z][a-z0-9_]*");

    private final Path folder;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Boolean> registered = new ConcurrentHashMap<>();

    /** The files of a folder, each read when it is first asked for. */
    ReferenceData(Path folder) {
        this.folder = folder;
    }

    /** Makes every file known to a session and all others of its Spark. */
    void register(SparkSession spark) {
        SchemaFiles.csv(folder).forEach(file -> register(spark, SCHEMA + SchemaFiles.name(file)));
    }

    /** Makes the file of a name known to a session and all others of its Spark, if there is one; once. */
    void register(SparkSession spark, String name) {
        text(name)
                .ifPresent(text -> registered.computeIfAbsent(name, n -> {
                    view(spark, name.substring(SCHEMA.length()), text);
                    return true;
                }));
    }

    private static void view(SparkSession spark, String name, String text) {
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
        return text(name).map(Sha256::of).orElse("");
    }

    private Optional<String> text(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(name.substring(SCHEMA.length()) + ".csv");
        return Files.isRegularFile(file)
                ? Optional.of(texts.computeIfAbsent(name, n -> SchemaFiles.text(file)))
                : Optional.empty();
    }
}
