package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;

/** Names that try to be SQL, a path or a pattern. */
@Tag("spark")
class HostileNamesTest {
    private static final List<String> NAMES = List.of(
            "registrations') or true --.csv",
            "registrations\\') or true --.csv",
            "registrations; drop table bronze.registrations.csv",
            "registrations ${user.home} `x` \"y\" %s %2e%2e%2f.csv",
            "registrations 12:30:00 a:b.csv",
            "a registrations\u2019 \u202egnp.csv");

    @Test
    void files_of_any_name_load_and_replace_nothing_but_themselves(@TempDir Path folder) {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            LandingFolder landing = warehouse.landing();
            for (int i = 0; i < NAMES.size(); i++) {
                landing.land(
                        NAMES.get(i),
                        CsvFile.registrations().row("ULN", Ulns.valid(i)).text());
            }
            warehouse.ingest();
            assertThat(warehouse.values("bronze.registrations", "source_slice"))
                    .containsExactlyInAnyOrderElementsOf(NAMES);

            landing.land(
                    NAMES.get(0),
                    CsvFile.registrations().row("ULN", Ulns.valid(100)).text());
            warehouse.ingest();

            assertThat(warehouse.values("bronze.registrations", "uln"))
                    .hasSize(NAMES.size())
                    .contains(Ulns.valid(100), Ulns.valid(1))
                    .doesNotContain(Ulns.valid(0));
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("landing", "warehouse");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gold.../x",
                "gold.a/b",
                "gold.a.b",
                "gold.a b",
                "gold.a;drop",
                "gold.A",
                "gold.",
                "x.a",
                "gold.a'"
            })
    void a_name_that_could_reach_out_of_its_folder_or_statement_is_no_table(String name) {
        assertThat(TableName.parse(name)).isEmpty();
        assertThatThrownBy(() -> TableName.of(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TableName(Zone.GOLD, name)).isInstanceOf(IllegalArgumentException.class);
    }
}
