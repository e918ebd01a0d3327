package uk.tlevels.warehouse.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.operations.JsonLine;

class FiguresTableTest {
    @Test
    void an_object_has_every_column_also_the_note_that_a_figure_has_not() {
        TableContract table = Contracts.read(Schemas.folder()).table(TableName.of("gold.action_plan_figures"));

        Map<String, Object> figure =
                FiguresTable.object(table, new StoredRow(Map.of("figure_id", "S039", "agrees", true)));

        assertThat(figure.keySet()).containsExactlyElementsOf(table.columnNames());
        assertThat(figure).containsEntry("note", Optional.empty());
        assertThat(JsonLine.of(figure)).contains("\"figure_id\":\"S039\"", "\"note\":null", "\"agrees\":true");
    }
}
