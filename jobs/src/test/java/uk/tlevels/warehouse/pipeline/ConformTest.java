package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;
import static uk.tlevels.warehouse.TestWarehouse.values;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.Severity;

/** One build of silver over a landing that holds each hard case once. */
@Tag("spark")
class ConformTest {
    private static final String TRANSFERRED = Ulns.valid(1);
    private static final String WITHOUT_PLACEMENT = Ulns.valid(2);
    private static final String MARKETING = Ulns.valid(3);
    private static final String DIFFERS = Ulns.valid(4);

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;
    private static RunReport report;

    @BeforeAll
    static void build() {
        warehouse = TestWarehouse.in(folder);
        LandingFolder landing = warehouse.landing();
        landing.land(
                "AOR_17082023083000.csv",
                CsvFile.overallResults()
                        .row("ULN", TRANSFERRED, "Status", "Active", "UKPRN", "10000536", "Core result", "B")
                        .row("ULN", TRANSFERRED, "Status", "Transferred", "UKPRN", "10000055", "Core result", "D")
                        .row(
                                "ULN", WITHOUT_PLACEMENT,
                                "Industry placement status", "NotSpecified",
                                "Overall result", "Partial achievement")
                        .row(
                                "ULN", MARKETING,
                                "T Level", "T Level in Marketing",
                                "Start Year", "2025 to 2026",
                                "Core code", "61051251",
                                "Overall result", "Merit")
                        .row("ULN", DIFFERS, "Overall result", "Distinction")
                        .row("ULN", Ulns.wrong(5))
                        .text());
        String aims = tLevel("60358294", 2023);
        landing.land(
                "a.xml",
                IlrReturn.of("10000536", 2023, "2023-12-06T09:00:00", learner("A1", Ulns.TEMPORARY, aims))
                        .xml());
        landing.land(
                "b.xml",
                IlrReturn.of("10000055", 2023, "2023-12-06T09:00:00", learner("A1", Ulns.TEMPORARY, aims))
                        .xml());
        landing.land("ukrlp_20220901.csv", CsvFile.ukrlp().row().text());
        landing.land(
                "ukrlp_20230901.csv",
                CsvFile.ukrlp().row("ProviderName", "Barnsley Sixth").text());
        landing.land(
                "ukrlp_20240901.csv",
                CsvFile.ukrlp().row("ProviderName", "Barnsley Sixth").text());
        warehouse.ingest();
        report = warehouse.build("silver.results_population", "silver.provider", "silver.programme_enrolment");
    }

    @Test
    void after_a_transfer_the_active_registration_stands() {
        assertThat(values(resultsOf(TRANSFERRED), "ukprn", "registration_status", "core_grade"))
                .containsExactly("10000536|Active|B");
    }

    @Test
    void learners_under_the_temporary_number_at_two_providers_are_two_learners() {
        assertThat(values(warehouse.newest("silver.learner").where("uln_kind = 'temporary'"), "uln_kind"))
                .hasSize(2);
        assertThat(warehouse
                        .newest("silver.programme_enrolment")
                        .select("learner_key")
                        .distinct()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_number_with_a_wrong_check_digit_reaches_no_table_of_silver() {
        assertThat(values(warehouse.newest("bronze.quarantine"), "value")).containsExactly(Ulns.wrong(5));
        assertThat(resultsOf(Ulns.wrong(5)).isEmpty()).isTrue();
    }

    @Test
    void a_placement_that_was_never_reported_counts_as_not_completed() {
        assertThat(values(resultsOf(WITHOUT_PLACEMENT), "placement_status", "awarded_grade", "computed_grade"))
                .containsExactly("NotSpecified|Partial achievement|Partial achievement");
        assertThat(values(of("silver.results_population", WITHOUT_PLACEMENT), "placement_status", "grade"))
                .containsExactly("Not completed|Partial achievement");
    }

    @Test
    void a_t_level_without_a_grade_matrix_is_reported_and_its_awarded_grade_stands() {
        assertThat(values(resultsOf(MARKETING), "tlevel_pathway", "awarded_grade", "computed_grade"))
                .containsExactly("Marketing|Merit|null");
        assertThat(values(of("silver.results_population", MARKETING), "grade", "grade_basis", "computed_grade"))
                .containsExactly("Merit|Awarded|null");
        assertThat(findings("grade_matrix_present")).singleElement().satisfies(finding -> {
            assertThat(finding.count()).isEqualTo(1);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.examples())
                    .contains("\"core_code\":\"61051251\"")
                    .contains("\"source_row\":5");
        });
    }

    @Test
    void an_awarded_grade_that_differs_is_a_finding_and_both_are_kept() {
        assertThat(values(resultsOf(DIFFERS), "awarded_grade", "computed_grade"))
                .containsExactly("Distinction|Merit");
        assertThat(findings("awarded_grade_is_the_computed_one"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.count()).isEqualTo(1);
                    assertThat(finding.examples()).contains("\"source_row\":6");
                });
        assertThat(warehouse.values("ops.quality_findings", "table_name", "rule", "severity", "finding_count"))
                .contains("silver.overall_result|awarded_grade_is_the_computed_one|warning|1");
        assertThat(findings("awarded_grade_fits_its_components")).isEmpty();
        assertThat(values(of("silver.results_population", DIFFERS), "grade", "grade_basis", "computed_grade"))
                .containsExactly("Distinction|Awarded|Merit");
    }

    @Test
    void a_provider_that_is_renamed_has_two_versions() {
        assertThat(warehouse.values(
                        "silver.provider", "version", "provider_name", "valid_from", "valid_to", "is_current"))
                .containsExactly(
                        "1|Barnsley College|2022-09-01|2023-09-01|false", "2|Barnsley Sixth|2023-09-01|null|true");
    }

    @Test
    void findings_that_only_warn_do_not_keep_the_build_from_being_published() {
        assertThat(report.findings()).allMatch(f -> f.severity() == Severity.WARNING, "warns");
        assertThat(report.steps().values()).noneMatch(s -> s instanceof StepResult.Failed);
        assertThat(report.published()).isTrue();
    }

    private static List<Finding> findings(String rule) {
        return report.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    private static Dataset<Row> resultsOf(String uln) {
        return of("silver.overall_result", uln);
    }

    private static Dataset<Row> of(String table, String uln) {
        String key = warehouse
                .warehouse()
                .queries()
                .rows("select learner_key('" + uln + "', '', '')")
                .first()
                .getString(0);
        return warehouse.newest(table).where("learner_key = '" + key + "'");
    }
}
