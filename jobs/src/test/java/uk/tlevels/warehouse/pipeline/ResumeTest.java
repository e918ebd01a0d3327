package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.crash.SmallLanding;

/** A run whose last step fails, after a publication, and what comes after it. */
@Tag("spark")
class ResumeTest {
    private static final TableName DONE = TableName.of("gold.policy_values");
    private static final TableName FAILED = TableName.of("silver.learner");
    private static final Map<String, String> OTHER = Map.of("parameters.qualifying-days", "10");

    @TempDir
    private static Path prepared;

    private static RunReport failure;

    @TempDir
    private Path folder;

    @BeforeAll
    static void failAfterAPublication() {
        try (TestWarehouse warehouse = TestWarehouse.in(prepared)) {
            SmallLanding.land(warehouse.landing());
            assertThat(warehouse.run(SmallLanding.tables()).publication()).isEqualTo(1);
        }
        SchemasCopy broken = SchemasCopy.in(prepared.resolve("schemas"))
                .change(
                        "silver/learner.yaml",
                        "implementation: uln_kind = 'unique'\n            severity: warning",
                        "implementation: false\n            severity: error");
        try (TestWarehouse warehouse = TestWarehouse.in(prepared, broken.contracts(), OTHER)) {
            failure = warehouse.build(SmallLanding.tables());
        }
    }

    @BeforeEach
    void copy() {
        FolderCopy.of(prepared, folder);
    }

    @Test
    void a_resumed_run_takes_up_what_was_built_and_builds_what_failed() {
        assertThat(failure.steps().get(FAILED)).isInstanceOf(StepResult.Failed.class);
        try (TestWarehouse warehouse = TestWarehouse.in(folder, Contracts.read(Schemas.folder()), OTHER)) {
            RunReport report = warehouse.resume(SmallLanding.tables());

            assertThat(origin(report, DONE)).isEqualTo(StepResult.Origin.RESUMED);
            assertThat(origin(report, FAILED)).isEqualTo(StepResult.Origin.COMPUTED);
            assertThat(report.publication()).isEqualTo(2);
            assertThat(((StepResult.Built) report.steps().get(DONE)).pin().contentHash())
                    .isEqualTo(
                            ((StepResult.Built) failure.steps().get(DONE)).pin().contentHash());
            assertThat(warehouse.values("ops.run_ledger", "run_id", "step", "status"))
                    .contains(report.runId() + "|gold.policy_values|resumed");
            assertThat(warehouse.lake().version(DONE))
                    .as("what other engines read is what is published")
                    .isEqualTo(Publication.latest(warehouse.lake())
                            .tables()
                            .get(DONE)
                            .version());
            assertThat(warehouse.build(SmallLanding.tables()).built()).isEmpty();
        }
    }

    @Test
    void a_run_that_does_not_resume_builds_everything_that_is_not_published() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder, Contracts.read(Schemas.folder()), OTHER)) {
            RunReport report = warehouse.build(SmallLanding.tables());

            assertThat(origin(report, DONE)).isEqualTo(StepResult.Origin.COMPUTED);
            assertThat(report.publication()).isEqualTo(2);
        }
    }

    @Test
    void what_was_built_under_other_parameters_is_not_taken_up() {
        try (TestWarehouse warehouse = TestWarehouse.in(
                folder, Contracts.read(Schemas.folder()), Map.of("parameters.qualifying-days", "20"))) {
            RunReport report = warehouse.resume(SmallLanding.tables());

            assertThat(origin(report, DONE)).isEqualTo(StepResult.Origin.COMPUTED);
        }
    }

    private static StepResult.Origin origin(RunReport report, TableName table) {
        return ((StepResult.Built) report.steps().get(table)).origin();
    }
}
