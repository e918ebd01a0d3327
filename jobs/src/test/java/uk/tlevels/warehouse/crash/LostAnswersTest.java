package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.lake.store.Faults;

/** A store that does what it is asked and breaks the connection before it says so. */
@Tag("spark")
class LostAnswersTest {
    @TempDir
    Path folder;

    @AfterEach
    void mend() {
        Faults.none();
    }

    @Test
    void the_answer_to_every_commit_of_a_run_is_lost_once_and_nothing_is_doubled_or_missing() {
        WarehouseState undisturbed;
        try (TestWarehouse warehouse = TestWarehouse.in(folder.resolve("undisturbed"))) {
            SmallLanding.land(warehouse.landing());
            warehouse.run(SmallLanding.tables());
            undisturbed = WarehouseState.of(warehouse);
        }
        Set<String> lost = ConcurrentHashMap.newKeySet();
        Faults.let(new Faults.Fault() {
            @Override
            public void after(Faults.Operation operation, org.apache.hadoop.fs.Path path) throws IOException {
                if (DurableStep.is(operation, path) && lost.add(DurableStep.name(path))) {
                    throw new SocketException("connection reset");
                }
            }
        });
        try (TestWarehouse warehouse = FaultyWarehouse.in(folder.resolve("lossy"))) {
            SmallLanding.land(warehouse.landing());

            warehouse.run(SmallLanding.tables());

            assertThat(lost).hasSizeGreaterThan(13);
            assertThat(WarehouseState.of(warehouse)).isEqualTo(undisturbed);
            assertThat(warehouse.values("ops.run_ledger", "step", "status", "retries > 0"))
                    .contains("ingest|built|true", "silver.learner|built|true", "gold.policy_values|built|true")
                    .doesNotHaveDuplicates();
        }
    }
}
