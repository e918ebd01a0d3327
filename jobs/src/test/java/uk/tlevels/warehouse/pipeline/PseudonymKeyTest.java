package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.config.SettingsException;

@Tag("spark")
class PseudonymKeyTest {
    private static final String MESSAGE =
            "no pseudonym key: set TLEVELS_PSEUDONYM_KEY, or TLEVELS_PSEUDONYM_KEY_FILE to the path of a file that holds"
                    + " it. Without one, learners cannot be linked and nothing is built.";

    @TempDir
    Path folder;

    @Test
    void without_a_key_no_run_and_no_build_begins() {
        LandingFolder.in(folder.resolve("landing"))
                .land(
                        "registrations.csv",
                        CsvFile.registrations().row("ULN", Ulns.valid(1)).text());
        SharedSpark.start();
        try (Warehouse warehouse = Warehouse.open(withoutKey(), Progress.silent())) {
            assertThatThrownBy(() -> warehouse.run(RunOptions.ALL))
                    .isInstanceOf(SettingsException.class)
                    .hasMessage(MESSAGE);
            assertThatThrownBy(() -> warehouse.build(RunOptions.ALL))
                    .isInstanceOf(SettingsException.class)
                    .hasMessage(MESSAGE);
        }
        assertThat(folder.resolve("warehouse")).doesNotExist();
    }

    @Test
    void the_key_stands_in_no_plan() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            warehouse
                    .landing()
                    .land(
                            "registrations.csv",
                            CsvFile.registrations().row("ULN", Ulns.valid(1)).text());
            warehouse.ingest();
            byte[] key = TestWarehouse.KEY.getBytes(StandardCharsets.UTF_8);

            String plan = warehouse
                    .warehouse()
                    .query(
                            "explain extended select learner_key(uln, ukprn, ''), pseudonym(uln) from bronze.registrations")
                    .first()
                    .getString(0);

            assertThat(plan)
                    .contains("learner_key(")
                    .doesNotContain(TestWarehouse.KEY)
                    .doesNotContain(HexFormat.of().formatHex(key))
                    .doesNotContain(Arrays.toString(key));
        }
    }

    private Settings withoutKey() {
        Settings settings = SharedSpark.settings(folder, Map.of());
        return new Settings(
                settings.zones(),
                settings.landing(),
                settings.releases(),
                settings.singleWriter(),
                settings.sharedDisk(),
                Optional.empty(),
                settings.parameters(),
                settings.patience(),
                settings.sparkMaster(),
                settings.spark());
    }
}
