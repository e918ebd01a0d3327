package uk.tlevels.warehouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.spreadsheet.AccessibleWorkbook;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableName;

/** Tables that were built before their contracts became what they are. */
@Tag("spark")
class ExportedTableTest {
    @Test
    void the_columns_are_those_that_a_table_has(@TempDir Path folder) {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            ExportedTable older = table(warehouse, "select 12.5 as policy_value, 'cap' as policy");

            assertThat(older.columns()).extracting(Column::name).containsExactly("policy_value", "policy");
            AccessibleWorkbook workbook = new ExportedWorkbook(
                            new Meanings(List.of(older), 1, Instant.EPOCH), Instant.EPOCH)
                    .of(List.of(older));
            assertThat(workbook.tables().get(1).rows()).hasSize(2);
            assertThat(workbook.tables().get(2).columns())
                    .extracting(column -> column.heading() + " "
                            + column.style().map(NumberStyle::decimals).orElse(0))
                    .containsExactly("policy_value 1", "policy 0");
            ExportedTable stranger = table(warehouse, "select 'cap' as policy, 1000000124 as uln");
            assertThatThrownBy(stranger::columns).hasMessageContaining("knows no column uln");
        }
    }

    private static ExportedTable table(TestWarehouse warehouse, String sql) {
        TableName name = TableName.of("gold.policy_values");
        return new ExportedTable(
                warehouse.lake().contracts().find(name).orElseThrow(),
                1,
                "file",
                warehouse.lake().spark().sql(sql));
    }
}
