package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.maintenance.Erasure;

@Tag("spark")
class PseudonymKeyTest {
    private static final String MESSAGE =
            "no pseudonym key: set TLEVELS_PSEUDONYM_KEY, or TLEVELS_PSEUDONYM_KEY_FILE to the path of a file that holds"
                    + " it. Without one, learners cannot be linked and nothing is built.";

    private static final String OTHER = "another-key-of-the-tests";

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
                    .queries()
                    .rows(
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

    @Test
    void another_key_than_that_of_what_is_published_is_refused_until_everything_is_built_under_it() {
        TableName table = TableName.of("silver.component_result");
        Contracts contracts =
                SchemasCopy.in(folder.resolve("schemas")).keep(table).contracts();
        try (TestWarehouse warehouse = TestWarehouse.in(folder, contracts)) {
            warehouse
                    .landing()
                    .land(
                            "AOR_17082023083000.csv",
                            CsvFile.overallResults().row("ULN", Ulns.valid(1)).text());
            assertThat(warehouse.run().succeeded()).isTrue();
            List<String> before = warehouse.values(table.toString(), "learner_key");
            assertThat(before).isNotEmpty().doesNotContain("null");

            try (Warehouse other = Warehouse.open(
                    withoutKey().withPseudonymKey(Secret.of(OTHER)), contracts, Progress.silent(), Clock.systemUTC())) {
                String message =
                        "this is not the pseudonym key of publication 1, under which learners are linked: set that"
                                + " one, or build everything under this one with `tlevels rekey`";
                List<ThrowingCallable> refused = List.of(
                        () -> other.run(RunOptions.ALL),
                        () -> other.build(RunOptions.ALL),
                        () -> Erasure.of(other, Set.of(Uln.parse(Ulns.valid(1)).orElseThrow())),
                        () -> other.queries().look(List.of("select pseudonym('x') from silver.component_result")));
                for (ThrowingCallable attempt : refused) {
                    assertThatThrownBy(attempt)
                            .isInstanceOf(SettingsException.class)
                            .hasMessage(message);
                }
                assertThat(warehouse.values(table.toString(), "learner_key")).isEqualTo(before);

                assertThat(other.rekey().succeeded()).isTrue();
                assertThat(warehouse.values(table.toString(), "learner_key"))
                        .hasSameSizeAs(before)
                        .doesNotContainAnyElementsOf(before);
                assertThat(other.build(RunOptions.ALL).built()).isEmpty();
            }
            assertThatThrownBy(() -> warehouse.build())
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("publication 2");
        }
    }

    private Settings withoutKey() {
        Settings settings = SharedSpark.settings(folder, Map.of());
        return new Settings(
                settings.zones(),
                settings.landing(),
                settings.releases(),
                settings.storage(),
                Optional.empty(),
                settings.parameters(),
                settings.patience(),
                settings.watch(),
                settings.spark());
    }
}
