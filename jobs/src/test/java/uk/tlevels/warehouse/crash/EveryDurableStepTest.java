package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.lake.store.Faults;

/**
 * A machine that dies before and after each durable step of a run, and a run after it. Of the steps that differ in the
 * table alone one is taken; {@code -Pchaos} takes them all.
 */
@Tag("spark")
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDurableStepTest {
    private static final boolean ALL = Boolean.getBoolean("tlevels.chaos");

    /** The first step of each kind: a table's first and later commits by zone, and each control table's. */
    private static final UnaryOperator<String> KIND = ALL ? UnaryOperator.identity() : DurableStep::kind;

    @TempDir
    static Path folder;

    private Path place;
    private DiskImages images;
    private WarehouseState undisturbed;

    @BeforeAll
    void runUndisturbed() {
        place = folder.resolve("place");
        SmallLanding.land(LandingFolder.in(place.resolve("landing")));
        images = new DiskImages(place.resolve("warehouse"), folder.resolve("images"), KIND);
        Faults.let(images);
        try (TestWarehouse warehouse = FaultyWarehouse.in(place)) {
            warehouse.run(SmallLanding.tables());
            Faults.none();
            undisturbed = WarehouseState.of(warehouse);
        }
        System.out.println("deaths " + images.all());
    }

    @AfterEach
    void mend() {
        Faults.none();
    }

    Stream<DurableStep> deaths() {
        return images.all().stream();
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void a_run_after_a_death_ends_as_if_nothing_had_happened(DurableStep step) throws IOException {
        startAgainWith(images.of(step));
        try (TestWarehouse warehouse = FaultyWarehouse.in(place)) {
            warehouse.run(SmallLanding.tables());
            assertThat(WarehouseState.of(warehouse)).isEqualTo(undisturbed);
        }
    }

    /** Before the rows of each kind of table, and around the publication; {@code -Pchaos} takes every step. */
    Stream<DurableStep> witnessedDeaths() {
        return images.all().stream()
                .filter(step -> ALL
                        || step.name().equals("ops/published/1.json")
                        || (step.name().endsWith("/1.json") && step.when() == DurableStep.When.BEFORE));
    }

    @ParameterizedTest
    @MethodSource("witnessedDeaths")
    void a_run_whose_machine_dies_fails(DurableStep step) throws IOException {
        startAgainWith(Files.createDirectories(folder.resolve("empty")));
        Death death = new Death(step);
        Faults.let(death);
        try (TestWarehouse warehouse = FaultyWarehouse.in(place)) {
            assertThatThrownBy(() -> warehouse.run(SmallLanding.tables()));
            assertThat(death.happened()).isTrue();
        }
    }

    private void startAgainWith(Path image) throws IOException {
        FileUtils.deleteDirectory(place.resolve("warehouse").toFile());
        FolderCopy.of(image, place.resolve("warehouse"));
        FaultyWarehouse.restart(place);
    }
}
