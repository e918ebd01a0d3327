package uk.tlevels.warehouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.tlevels.publishing.spreadsheet.TableSheet;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

/** What a sheet shows of the values of a table. */
class SheetColumnTest {
    static Stream<Arguments> values() {
        return Stream.of(
                // name, type, values, kind and places, rounded, cells
                Arguments.of("start_count", DataTypes.LongType, row(19573L, null), "COUNT 0", false, "19573 [x]"),
                Arguments.of("cohort", DataTypes.IntegerType, row(2023, null), "TEXT 0", false, "2023 [x]"),
                Arguments.of(
                        "hash", DataTypes.LongType, row(1234567890123456L, 1L), "TEXT 0", false, "1234567890123456 1"),
                Arguments.of("rate", DataTypes.DoubleType, row(0.1, 94.9, 12.25), "DECIMAL 2", false, "0.1 94.9 12.25"),
                Arguments.of("rate", DataTypes.DoubleType, row(2 / 3.0, 1e6), "DECIMAL 9", true, "0.666666667 1000000"),
                Arguments.of("rate", DataTypes.DoubleType, row(Double.NaN, 1.5), "TEXT 0", false, "NaN 1.5"),
                Arguments.of("rate", DataTypes.DoubleType, row(1e300, 1.5), "TEXT 0", false, "1.0E300 1.5"),
                Arguments.of("rate", DataTypes.DoubleType, row(-0.0, 1e10), "COUNT 0", false, "0 10000000000"),
                Arguments.of(
                        "amount",
                        DataTypes.createDecimalType(38, 2),
                        row(new BigDecimal("12.50"), new BigDecimal("900")),
                        "DECIMAL 1",
                        false,
                        "12.5 900"),
                Arguments.of(
                        "note",
                        DataTypes.StringType,
                        row("=1+1", "", " ", null),
                        "TEXT 0",
                        false,
                        "=1+1 [blank] [blank] [x]"),
                Arguments.of("flag", DataTypes.BooleanType, row(true, null), "TEXT 0", false, "true [x]"),
                Arguments.of("none_count", DataTypes.LongType, row(null, null), "TEXT 0", false, "[x] [x]"));
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("values")
    void no_number_changes_but_by_rounding_that_is_said(
            String name, DataType type, List<Object> values, String kind, boolean rounded, String cells) {
        StructType schema = new StructType().add(name, type);
        List<Row> rows = values.stream()
                .map(value -> (Row) new GenericRowWithSchema(new Object[] {value}, schema))
                .toList();

        SheetColumn column = SheetColumn.of(rows, 0);

        assertThat(kind(column)).isEqualTo(kind);
        assertThat(column.isRounded()).isEqualTo(rounded);
        assertThat(String.join(
                        " ",
                        rows.stream()
                                .map(column::cell)
                                .map(SheetColumnTest::shown)
                                .toList()))
                .isEqualTo(cells);
        // a sheet takes them as they are
        new TableSheet(
                "sheet",
                "title",
                List.of(),
                List.of(column.header()),
                rows.stream().map(row -> List.of(column.cell(row))).toList());
    }

    private static String kind(SheetColumn column) {
        return column.header()
                .style()
                .map(style -> (style.decimals() == 0 ? "COUNT " : "DECIMAL ") + style.decimals())
                .orElse("TEXT 0");
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return words.text();
        }
        return ((Cell.Figure) cell)
                .amount()
                .known()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> cell.symbol().orElseThrow().shorthand());
    }

    @Test
    void every_table_has_a_sheet_of_its_own_name() {
        List<String> names = Contracts.read(Schemas.folder()).tables().stream()
                .map(table -> ExportedWorkbook.sheetName(table.name().toString()))
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
    }

    @Test
    void a_table_that_no_sheet_holds_is_refused_with_what_to_do() {
        TableContract starts = Contracts.read(Schemas.folder())
                .find(TableName.of("gold.starts"))
                .orElseThrow();

        ExportedWorkbook.requireFits(starts, 100_000);
        assertThatThrownBy(() -> ExportedWorkbook.requireFits(starts, TableSheet.MOST_ROWS + 1L))
                .hasMessageContaining("gold.starts has 1,048,001 rows")
                .hasMessageContaining("parquet, csv or duckdb");
        assertThatThrownBy(() -> ExportedWorkbook.requireFits(starts, 1_000_000))
                .hasMessageContaining("cells");
    }
}
