package uk.tlevels.warehouse.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.pipeline.lineage.ColumnLineage;
import uk.tlevels.warehouse.pipeline.lineage.ColumnOrigin;

/** The site of a warehouse that holds nothing yet, under the contracts of the project, with the lineage of one table. */
final class SampleSite {
    static final TableName STARTS = TableName.of("gold.starts");

    private SampleSite() {}

    static Map<String, String> files(Path folder) {
        Settings settings = Settings.read(
                List.of(), Map.of("warehouse.uri", folder.resolve("warehouse").toString()));
        ColumnLineage lineage = new ColumnLineage(Map.of(
                STARTS,
                Map.of(
                        "region_code",
                        Set.of(new ColumnOrigin("silver.starter", "region_code", ColumnOrigin.How.COPIED)),
                        "start_count",
                        Set.of(new ColumnOrigin("silver.starter", "learner_key", ColumnOrigin.How.COMPUTED)))));
        try (Warehouse warehouse = Warehouse.openToRead(settings, Progress.silent())) {
            return Site.files(new Catalog(warehouse), lineage, List.of());
        }
    }
}
