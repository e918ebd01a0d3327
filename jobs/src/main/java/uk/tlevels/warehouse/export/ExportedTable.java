package uk.tlevels.warehouse.export;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableContract;

/**
 * A table that is written.
 *
 * @param contract what it means
 * @param rowCount how many rows it has
 * @param file the file that it is in, below the folder of the export
 * @param rows its rows
 */
public record ExportedTable(TableContract contract, long rowCount, String file, Dataset<Row> rows) {
    /** Its name, e.g. {@code gold.starts}. */
    public String name() {
        return contract.name().toString();
    }

    /**
     * What its columns mean: those that it has, which are fewer than its contract names where it was built before.
     *
     * @throws IllegalArgumentException when its contract does not know one, and so not whether it is about people
     */
    public List<Column> columns() {
        return Arrays.stream(rows.schema().fieldNames())
                .map(column -> contract.column(column)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "%s was built by another version of the software: its contract knows no column %s; build it anew"
                                        .formatted(name(), column))))
                .toList();
    }

    /** What one row is, or nothing where its contract does not say. */
    String grain() {
        return contract.grain().orElse("");
    }

    /** The columns of a table that tell of single people, by name or under a pseudonym. */
    static List<String> aboutPeople(TableContract table) {
        return table.columns().stream()
                .filter(Column::isAboutPeople)
                .map(Column::name)
                .toList();
    }
}
