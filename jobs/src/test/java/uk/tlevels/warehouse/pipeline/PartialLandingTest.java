package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.Zone;

@Tag("spark")
class PartialLandingTest {
    private static final String SAMPLE = "ILR-99999999-2526-20250108-094401.xml";

    /** A warehouse of every table that was built while nothing had landed. */
    @TempDir
    private static Path nothing;

    private static RunReport nothingLanded;

    @TempDir
    private Path folder;

    private TestWarehouse warehouse;

    @BeforeAll
    static void runOnNothing() {
        try (TestWarehouse warehouse = TestWarehouse.in(nothing)) {
            nothingLanded = warehouse.run();
        }
    }

    @BeforeEach
    void copy() {
        warehouse = TestWarehouse.in(FolderCopy.of(nothing, folder));
    }

    @Test
    void an_empty_landing_folder_makes_every_table_empty_with_its_columns() {
        assertThat(nothingLanded.succeeded()).isTrue();
        assertThat(nothingLanded.ingest().orElseThrow().absent()).containsExactlyElementsOf(sources(warehouse));
        assertThat(nothingLanded.findings())
                .as("figures lack their base, and no other rule is broken")
                .extracting(Finding::rule)
                .containsExactly("figure_has_its_base");
        assertComputedTablesHaveTheirColumns(warehouse);
        assertThat(warehouse.newest("gold.starts").isEmpty()).isTrue();
    }

    @Test
    void what_can_be_computed_from_some_of_the_sources_is() {
        warehouse
                .landing()
                .land(
                        "return.xml",
                        IlrReturn.of(
                                        "10000536",
                                        2023,
                                        "2024-10-06T09:00:00",
                                        learner("A1", Ulns.valid(1), tLevel("60358294", 2023)))
                                .xml());

        RunReport report = warehouse.run();

        assertThat(report.succeeded()).isTrue();
        assertThat(report.published()).isTrue();
        assertThat(report.findings())
                .filteredOn(f -> f.rule().equals("provider_is_registered"))
                .as("no register of providers has landed")
                .singleElement()
                .satisfies(f -> assertThat(f.examples()).contains("10000536"));
        assertThat(report.ingest().orElseThrow().absent())
                .containsExactlyElementsOf(sources(warehouse).stream()
                        .filter(s -> !s.equals("ilr"))
                        .toList());
        assertThat(TestWarehouse.values(
                        warehouse
                                .newest("gold.starts")
                                .where("sex = 'Total' and region = 'Total' and provider_type = 'Total'"),
                        "time_period",
                        "route",
                        "tlevel_pathway",
                        "start_count"))
                .containsExactly(
                        "202324|Education and Childcare|Education and Early Years|1",
                        "202324|Education and Childcare|Total|1",
                        "202324|Total|Total|1");
        assertThat(warehouse.newest("gold.results").isEmpty()).isTrue();
        assertComputedTablesHaveTheirColumns(warehouse);
        assertThat(warehouse.run().built()).as("built again without need").isEmpty();
    }

    @Test
    void the_official_sample_of_the_department_goes_through() throws IOException {
        Path sample = Path.of(System.getProperty("tlevels.samples", "."), SAMPLE);
        Assumptions.assumeTrue(Files.exists(sample), () -> "the official ILR sample " + SAMPLE + " is not there");
        warehouse.landing().land(SAMPLE, Files.readAllBytes(sample));

        RunReport report = warehouse.run("silver.learner", "silver.programme_enrolment");

        assertThat(report.succeeded()).isTrue();
        assertThat(warehouse.values("ops.file_ledger", "status", "rows_read", "rows_loaded", "rows_quarantined"))
                .containsExactly("loaded|19|18|1");
        assertThat(TestWarehouse.values(
                        warehouse.newest("silver.learner").groupBy("uln_kind").count(), "uln_kind", "count"))
                .as("of 19 records one has a number with a wrong check digit, six the temporary one, two the same")
                .containsExactly("temporary|6", "unique|11");
        assertThat(warehouse.values("bronze.quarantine", "severity", "rule")).containsExactly("error|uln_check_digit");
        assertThat(TestWarehouse.values(
                        warehouse
                                .newest("silver.programme_enrolment")
                                .where("programme in ('T Level', 'T Level Foundation Year')"),
                        "programme",
                        "has_impossible_dates"))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("T Level|"))
                .anyMatch(row -> row.equals("T Level Foundation Year|true"));
    }

    private static List<String> sources(TestWarehouse warehouse) {
        return warehouse.lake().contracts().sources().stream()
                .map(SourceContract::name)
                .sorted()
                .toList();
    }

    private static void assertComputedTablesHaveTheirColumns(TestWarehouse warehouse) {
        for (TableContract contract : warehouse.lake().contracts().tables()) {
            if (contract.name().zone() == Zone.SILVER || contract.name().zone() == Zone.GOLD) {
                assertThat(warehouse.newest(contract.name().toString()).columns())
                        .as(contract.name().toString())
                        .containsExactlyElementsOf(contract.columnNames());
            }
        }
    }
}
