package uk.tlevels.warehouse.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.delta.DeltaLog;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.lake.store.Faults;

/** Warehouses on the disk that fails as {@link Faults} says. */
final class FaultyWarehouse {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());

    private FaultyWarehouse() {}

    /** The warehouse of a folder. */
    static TestWarehouse in(Path place) {
        return TestWarehouse.in(
                place,
                CONTRACTS,
                Map.of(
                        "warehouse.uri", Faults.SCHEME + ":" + place.resolve("warehouse"),
                        "patience.attempts", "12",
                        "patience.first-wait", "1ms"));
    }

    /** What a new process would not have: faults, Delta's cache, and the lease of a process that still lives. */
    static void restart(Path place) throws IOException {
        Faults.none();
        DeltaLog.clearCache();
        FileUtils.deleteDirectory(place.resolve("warehouse/ops/_lease").toFile());
    }
}
