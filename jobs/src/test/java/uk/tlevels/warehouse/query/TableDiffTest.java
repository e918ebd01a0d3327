package uk.tlevels.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Two editions of a register, which replace one another: what changed in silver by its key, in bronze row by row. */
@Tag("spark")
class TableDiffTest {
    private static final TableName SILVER = TableName.of("silver.provider");
    private static final TableName BRONZE = TableName.of("bronze.providers_ukrlp");

    @TempDir
    private Path folder;

    @Test
    void rows_that_came_went_and_changed_are_told_with_their_cells() {
        publish(
                "ukrlp_20240101.csv",
                CsvFile.ukrlp()
                        .row()
                        .row("UKPRN", "10000002", "ProviderName", "Old Name")
                        .row("UKPRN", "10000003"));
        publish("ukrlp_20240102.csv", CsvFile.ukrlp().row().row("UKPRN", "10000004"));

        try (Warehouse warehouse = Warehouse.openToRead(SharedSpark.settings(folder, Map.of()), Progress.silent())) {
            assertThat(diff(warehouse, SILVER, "1", "1")).isEmpty();
            List<String> there = diff(warehouse, SILVER, "1", "2");
            List<String> back = diff(warehouse, SILVER, "2", "1");
            assertThat(there).anyMatch(row -> row.startsWith("added|10000004|"));
            // the same the other way round
            assertThat(back.stream().map(TableDiffTest::reversed).sorted().toList())
                    .isEqualTo(there.stream().sorted().toList());
            assertThat(diff(warehouse, BRONZE, "1", "2"))
                    .anyMatch(row -> row.startsWith("added|") && row.contains("10000004"));
            assertThatThrownBy(() -> AsOf.find(warehouse, "3"))
                    .hasMessageContaining("there is no publication 3; the newest is 2");
            assertThatThrownBy(() -> AsOf.find(warehouse, "1999-12-31"))
                    .hasMessageContaining("nothing was published by");
            assertThatThrownBy(() -> AsOf.find(warehouse, "yesterday")).hasMessageContaining("is no publication");
            assertThat(AsOf.find(warehouse, "2999-12-31").id()).isEqualTo(2);
        }
    }

    private static String reversed(String row) {
        List<String> cells =
                new ArrayList<>(Pattern.compile("\\|").splitAsStream(row).toList());
        cells.set(0, cells.get(0).equals("added") ? "removed" : cells.get(0).equals("removed") ? "added" : "changed");
        String before = cells.get(cells.size() - 2);
        cells.set(cells.size() - 2, cells.get(cells.size() - 1));
        cells.set(cells.size() - 1, before);
        return String.join("|", cells);
    }

    private static List<String> diff(Warehouse warehouse, TableName table, String from, String to) {
        Publication before = AsOf.find(warehouse, from);
        Publication after = AsOf.find(warehouse, to);
        return TableDiff.of(
                        warehouse,
                        warehouse.lake().contracts().table(table),
                        before.find(table).orElseThrow().version(),
                        after.find(table).orElseThrow().version())
                .rows()
                .collectAsList()
                .stream()
                .map(row -> String.join("|", ValueText.of(row)))
                .toList();
    }

    private void publish(String name, CsvFile file) {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            warehouse.landing().land(name, file.text());
            warehouse.run("silver.provider");
        }
    }
}
