package uk.tlevels.warehouse.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.maintenance.Maintenance;
import uk.tlevels.warehouse.maintenance.Retention;
import uk.tlevels.warehouse.pipeline.Publication;

/** Files of a warehouse that nobody needs. */
final class Leftovers {
    private Leftovers() {}

    /** What is left of them after upkeep that keeps nothing of the past: data that no version names, and drafts. */
    static Set<Path> afterMaintenance(Path place) throws IOException {
        try (TestWarehouse warehouse = TestWarehouse.in(place)) {
            Maintenance.of(warehouse.warehouse()).run(Retention.days(0), Mode.DELETE);
            Map<TableName, Long> newest = warehouse.versions();
            Set<Path> named = new HashSet<>();
            newest.forEach((table, version) -> named.addAll(files(warehouse, table, version)));
            Publication.latest(warehouse.lake()).tables().forEach((table, pin) -> {
                if (newest.get(table) != pin.version()) {
                    named.addAll(files(warehouse, table, pin.version()));
                }
            });
            try (Stream<Path> all = Files.walk(place.resolve("warehouse"))) {
                return all.filter(Files::isRegularFile)
                        .filter(file -> isData(file) ? !named.contains(file) : isDraft(file))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
    }

    private static Set<Path> files(TestWarehouse warehouse, TableName table, long version) {
        return Arrays.stream(warehouse.at(table.toString(), version).inputFiles())
                .map(file -> Path.of(URI.create(file).getPath()))
                .collect(Collectors.toSet());
    }

    private static boolean isData(Path file) {
        return file.toString().endsWith(".parquet") && !file.toString().contains("_delta_log");
    }

    private static boolean isDraft(Path file) {
        return file.getFileName().toString().startsWith(".");
    }
}
