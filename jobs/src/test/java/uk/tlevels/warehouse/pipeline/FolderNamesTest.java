package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.maintenance.Maintenance;
import uk.tlevels.warehouse.maintenance.Retention;

/** A warehouse and a landing folder below a folder whose name needs to be encoded in a URI. */
@Tag("spark")
class FolderNamesTest {
    private static final String NAME = "My Documents %20 #é[1]{a}+";

    @TempDir
    private Path parent;

    @Test
    void the_folder_that_is_named_is_used_and_no_other() {
        try (TestWarehouse warehouse = TestWarehouse.in(parent.resolve(NAME))) {
            warehouse.landing().land("Côte d'Ivoire.csv", CsvFile.ukrlp().row().text());
            assertThat(warehouse.run("silver.provider").succeeded()).isTrue();
            warehouse.landing().land("again.csv", CsvFile.ukrlp().row().row().text());
            assertThat(warehouse.run("silver.provider").succeeded()).isTrue();

            warehouse.warehouse().published();
            assertThat(warehouse
                            .warehouse()
                            .queries()
                            .rows("select count(*) from silver.provider")
                            .first()
                            .getLong(0))
                    .isPositive();
            assertThat(Maintenance.of(warehouse.warehouse())
                            .run(Retention.days(7), Mode.DELETE)
                            .gone())
                    .isEmpty();
        }
        assertThat(parent.toFile().list()).containsExactly(NAME);
        assertThat(parent.resolve(NAME).toFile().list()).containsExactlyInAnyOrder("landing", "warehouse");
    }
}
