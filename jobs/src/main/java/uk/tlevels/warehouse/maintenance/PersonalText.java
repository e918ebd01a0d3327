package uk.tlevels.warehouse.maintenance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import uk.tlevels.warehouse.contract.Classification;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableContract;

/** What rows say of people, as one text each: the columns that a contract classifies as personal, however deep. */
final class PersonalText {
    /** Names of files may hold the number of the person that the file is about. */
    private static final Set<String> NAMES = Set.of("source_slice", "file_name");

    private static final Set<DataType> SPELLS_NUMBERS =
            Set.of(DataTypes.StringType, DataTypes.IntegerType, DataTypes.LongType);

    private PersonalText() {}

    /** Whether a table says anything of people. */
    static boolean isIn(TableContract contract) {
        return !paths(contract.columns(), "", false).isEmpty();
    }

    /** The text of each row. */
    static org.apache.spark.sql.Column of(TableContract contract, Dataset<Row> rows) {
        Set<String> held = Set.copyOf(Arrays.asList(rows.columns()));
        List<String> paths = Stream.concat(
                        paths(contract.columns(), "", false).stream(),
                        NAMES.stream().sorted())
                .filter(path -> held.contains(path.replaceFirst("\\..*", "")))
                .distinct()
                .toList();
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (String path : paths) {
            columns.add(col(path).as("c" + columns.size()));
        }
        return to_json(struct(columns.toArray(org.apache.spark.sql.Column[]::new)));
    }

    private static List<String> paths(List<Column> columns, String prefix, boolean inArray) {
        List<String> paths = new ArrayList<>();
        for (Column column : columns) {
            String path = prefix + column.name();
            boolean array = column.type() instanceof ArrayType;
            if (column.fields().isEmpty()) {
                if (column.classification() == Classification.PERSONAL && spellsNumbers(column.type())) {
                    paths.add(path);
                }
            } else {
                List<String> below = paths(column.fields(), path + ".", inArray || array);
                // Spark reaches into the elements of one array, not of an array within one
                paths.addAll(inArray && array && !below.isEmpty() ? List.of(path) : below);
            }
        }
        return paths;
    }

    private static boolean spellsNumbers(DataType type) {
        return SPELLS_NUMBERS.contains(type instanceof ArrayType array ? array.elementType() : type);
    }
}
