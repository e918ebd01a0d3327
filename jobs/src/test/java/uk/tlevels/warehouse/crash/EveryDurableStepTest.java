package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.lake.store.Faults;

/**
 * A machine that dies before and after each durable step of a run, and a run after it. Of the steps that differ in the
 * table alone one is taken; {@code -Pchaos} takes them all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDurableStepTest {
    private static final boolean ALL = Boolean.getBoolean("tlevels.chaos");

    @TempDir
    static Path folder;

    private final AtomicInteger cases = new AtomicInteger();
    private final List<String> steps = new ArrayList<>();
    private WarehouseState undisturbed;

    @BeforeAll
    void runUndisturbed() {
        Faults.let(new Faults.Fault() {
            @Override
            public void after(Faults.Operation operation, org.apache.hadoop.fs.Path path) {
                if (DurableStep.is(operation, path)) {
                    steps.add(DurableStep.name(path));
                }
            }
        });
        try (TestWarehouse warehouse = FaultyWarehouse.in(folder.resolve("undisturbed"))) {
            SmallLanding.land(warehouse.landing());
            warehouse.run(SmallLanding.tables());
            undisturbed = WarehouseState.of(warehouse);
        }
        Faults.none();
        System.out.println(steps.size() + " durable steps, deaths before and after " + (ALL ? steps : one(steps)));
    }

    @AfterEach
    void mend() {
        Faults.none();
    }

    Stream<DurableStep> deaths() {
        return (ALL ? steps : one(steps))
                .stream()
                        .flatMap(step -> Stream.of(
                                new DurableStep(step, DurableStep.When.BEFORE),
                                new DurableStep(step, DurableStep.When.AFTER)));
    }

    /** The first step of each kind: a table's first and later commits by zone, and each control table's. */
    private static List<String> one(List<String> steps) {
        Map<String, String> byKind = new LinkedHashMap<>();
        steps.forEach(step -> byKind.putIfAbsent(DurableStep.kind(step), step));
        return List.copyOf(byKind.values());
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void a_run_after_a_death_ends_as_if_nothing_had_happened(DurableStep step) throws IOException {
        Path place = folder.resolve("case" + cases.incrementAndGet());
        try (TestWarehouse warehouse = FaultyWarehouse.in(place)) {
            SmallLanding.land(warehouse.landing());
            Death death = new Death(step);
            Faults.let(death);
            assertThatThrownBy(() -> warehouse.run(SmallLanding.tables()));
            assertThat(death.happened()).isTrue();
        }
        FaultyWarehouse.restart(place);
        try (TestWarehouse warehouse = FaultyWarehouse.in(place)) {
            warehouse.run(SmallLanding.tables());
            assertThat(WarehouseState.of(warehouse)).isEqualTo(undisturbed);
        }
        FileUtils.deleteDirectory(place.toFile());
    }
}
