package uk.tlevels.warehouse.contract;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;

/**
 * A column, or a field of a nested column.
 *
 * @param name its name in snake_case
 * @param type its Spark type
 * @param description what it holds; becomes the Delta column comment
 * @param required whether it is never null
 * @param classification who may see it
 * @param fields the fields of a struct, or of the elements of an array of structs
 * @param derivation how it follows from other columns of its row, where it does: an expression of Spark SQL
 * @param reading how a file's text becomes its value; only in source contracts
 * @param place where the contract states it
 */
public record Column(
        String name,
        DataType type,
        String description,
        boolean required,
        Classification classification,
        List<Column> fields,
        Optional<WrittenSql> derivation,
        Optional<FieldReading> reading,
        Place place) {
    /** Whether it, or a field of it, tells of single people, by name or under a pseudonym. */
    public boolean isAboutPeople() {
        return classification != Classification.PUBLIC || fields.stream().anyMatch(Column::isAboutPeople);
    }
}
