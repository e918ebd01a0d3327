package uk.tlevels.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

@Tag("spark")
class LakeDefineTest {
    private static final TableName FINDINGS = TableName.of("ops.quality_findings");
    private static final TableName RUNS = TableName.of("ops.run_ledger");
    private static final TableName PROVIDERS = TableName.of("gold.providers");

    @TempDir
    Path folder;

    private SchemasCopy schemas;

    @BeforeEach
    void holdOneFinding() {
        schemas = SchemasCopy.in(folder.resolve("schemas"));
        Contracts contracts = schemas.contracts();
        Lake lake = lake(contracts);
        TableContract contract = contracts.table(FINDINGS);
        lake.writer()
                .append(
                        contract,
                        List.of(RowFactory.create(
                                "run", "gold.results", "rule", "error", 1L, "[]", "words", java.time.Instant.EPOCH)),
                        CommitId.of("first"));
    }

    @Test
    void a_contract_that_adds_a_column_adds_it_to_a_table_that_cannot_be_computed_again() {
        schemas.change(
                "ops/quality_findings.yaml",
                "      - name: rule\n",
                """
                      - name: remark
                        logicalType: string
                        physicalType: string
                        classification: public
                        description: A remark.
                      - name: rule
                """);
        Lake lake = lake(schemas.contracts());

        lake.define(schemas.contracts().table(FINDINGS));

        assertThat(lake.spark()
                        .read()
                        .format("delta")
                        .load(lake.path(FINDINGS))
                        .select("rule", "remark")
                        .collectAsList())
                .containsExactly(RowFactory.create("rule", null));
    }

    @Test
    void a_contract_that_drops_a_column_of_such_a_table_is_refused() {
        schemas.change("ops/quality_findings.yaml", "      - name: rule\n", "      - name: rule_name\n");

        assertThatThrownBy(() ->
                        lake(schemas.contracts()).define(schemas.contracts().table(FINDINGS)))
                .isInstanceOf(LakeException.class)
                .hasMessage("schemas/ops/quality_findings.yaml: version 1.0.0 drops column 'rule',"
                        + " which table ops.quality_findings holds");
    }

    @Test
    void a_contract_that_retypes_a_column_of_such_a_table_is_refused() {
        schemas.change("ops/quality_findings.yaml", "physicalType: bigint", "physicalType: int");

        assertThatThrownBy(() ->
                        lake(schemas.contracts()).define(schemas.contracts().table(FINDINGS)))
                .isInstanceOf(LakeException.class)
                .hasMessage("schemas/ops/quality_findings.yaml: version 1.0.0 makes column 'finding_count' INT,"
                        + " but table ops.quality_findings holds it as BIGINT");
    }

    @Test
    void a_contract_that_widens_a_column_of_such_a_table_widens_it_and_keeps_its_rows() {
        TableContract before = schemas.contracts().table(RUNS);
        Lake first = lake(schemas.contracts());
        var run = RowFactory.create(
                "run", "gold.results", "built", 1L, 1L, null, java.time.Instant.EPOCH, java.time.Instant.EPOCH, 7);
        first.writer().append(before, List.of(run), CommitId.of("first"));
        schemas.change("ops/run_ledger.yaml", "physicalType: int\n", "physicalType: bigint\n");
        Lake lake = lake(schemas.contracts());

        lake.define(schemas.contracts().table(RUNS));

        var rows = lake.spark().read().format("delta").load(lake.path(RUNS));
        assertThat(rows.schema().apply("retries").dataType().sql()).isEqualTo("BIGINT");
        assertThat(rows.select("run_id", "retries").collectAsList()).containsExactly(RowFactory.create("run", 7L));
        long version = lake.version(RUNS);
        lake(schemas.contracts()).define(schemas.contracts().table(RUNS));
        assertThat(lake.version(RUNS)).as("once and for all").isEqualTo(version);
    }

    @Test
    void a_table_that_can_be_computed_again_is_made_anew_and_keeps_its_history() {
        Contracts before = schemas.contracts();
        Lake first = lake(before);
        first.define(before.table(PROVIDERS));
        long version = first.version(PROVIDERS);
        schemas.change(
                "gold/providers.yaml",
                "      - provider_count\n",
                """
                      - name: count_of_providers
                        logicalType: integer
                        physicalType: bigint
                        description: Providers.
                """);

        Lake lake = lake(schemas.contracts());
        assertThat(lake.read(PROVIDERS).columns()).as("reading changes nothing").contains("provider_count");
        lake.define(schemas.contracts().table(PROVIDERS));

        assertThat(lake.version(PROVIDERS)).isEqualTo(version + 1);
        assertThat(lake.read(PROVIDERS).columns())
                .contains("count_of_providers")
                .doesNotContain("provider_count");
        lake.pin(PROVIDERS, version);
        assertThat(lake.read(PROVIDERS).columns()).contains("provider_count");
    }

    private Lake lake(Contracts contracts) {
        return TestWarehouse.in(folder, contracts).lake();
    }
}
