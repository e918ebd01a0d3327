package uk.tlevels.warehouse.contract;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * What one Delta table promises: an Open Data Contract Standard v3 document.
 *
 * @param document the file that states it
 * @param name the table
 * @param description what the table holds and what one row is; becomes the Delta table comment
 * @param grain what one row is, in words; a part of the description
 * @param columns the columns in order
 * @param primaryKey the columns that identify a row; empty where the table promises none
 * @param rules the row rules of all columns and of the table
 * @param tableRules the rules over several rows
 * @param breakdowns by what its rows are broken down, where totals stand among them
 */
public record TableContract(
        Document document,
        TableName name,
        String description,
        Optional<String> grain,
        List<Column> columns,
        List<String> primaryKey,
        List<RowRule> rules,
        List<TableRule> tableRules,
        Optional<Breakdowns> breakdowns) {

    /**
     * The file of a contract.
     *
     * @param file its name, for messages
     * @param version the contract's version
     * @param sha256 the hash of its text, for fingerprints
     */
    public record Document(String file, String version, String sha256) {}

    /** What the table holds, without what one row is. */
    public String meaning() {
        return grain.map(row -> description
                        .substring(0, description.length() - row.length())
                        .strip())
                .orElse(description);
    }

    /** The Spark schema, with nullability and comments. */
    public StructType schema() {
        return SparkTypes.struct(columns);
    }

    /**
     * How a column follows from other columns of its row, where it does, as an expression of Spark SQL: as the contract
     * states it, or of the kind of a row from the breakdowns.
     */
    public Optional<String> derivation(Column column) {
        return column.derivation().map(WrittenSql::text).or(() -> breakdowns
                .filter(by -> column.name().equals(Breakdowns.COLUMN))
                .map(Breakdowns::expression));
    }

    /** The names of the columns in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of a name. */
    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }
}
