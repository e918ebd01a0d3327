package uk.tlevels.warehouse.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.maintenance.ErasureReport;
import uk.tlevels.warehouse.operations.JsonLine;
import uk.tlevels.warehouse.pipeline.RunReport;

class UpkeepJsonTest {
    private static final RunReport BUILD =
            new RunReport("r1", Optional.empty(), Map.of(), List.of(), 4, true, Duration.ofSeconds(1));

    @Test
    void an_erasure_tells_how_much_went_and_which_files_still_hold_somebody() {
        assertThat(json(Optional.of(new Freed(7, 900))))
                .isEqualTo("{\"erasure_id\":\"e1\",\"completed\":true,\"people_asked_for\":3,\"people_found\":2,"
                        + "\"rows_erased\":{\"bronze.ilr\":5},\"files_still_landed\":[\"a.xml\"],"
                        + "\"freed\":{\"files\":7,\"bytes\":900},\"publication\":4,\"published\":true}");
    }

    @Test
    void an_erasure_whose_build_failed_is_not_completed() {
        assertThat(json(Optional.empty())).contains("\"completed\":false", "\"freed\":null");
    }

    private static String json(Optional<Freed> freed) {
        return JsonLine.of(UpkeepJson.of(
                new ErasureReport("e1", 3, 2, Map.of(TableName.of("bronze.ilr"), 5L), BUILD, freed, List.of("a.xml"))));
    }
}
