package uk.tlevels.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {
    private static final Contracts SHIPPED = Contracts.read(Schemas.folder());

    @Test
    void every_shipped_contract_is_a_table_of_its_folder() throws IOException {
        long files;
        try (Stream<Path> all = Files.walk(Schemas.folder(), 2)) {
            files = all.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> Stream.of("sources", "bronze", "silver", "gold", "ops")
                            .anyMatch(folder -> f.getParent().endsWith(folder)))
                    .count();
        }

        assertThat(SHIPPED.tables()).hasSize((int) files);
        assertThat(SHIPPED.sources()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_source_travels_as_its_text(SourceContract source) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            SourceContract arrived = (SourceContract) in.readObject();
            assertThat(arrived.text()).isEqualTo(source.text());
            assertThat(arrived.table()).isEqualTo(source.table());
        }
    }

    static Stream<SourceContract> sources() {
        return SHIPPED.sources().stream();
    }

    @Test
    void bronze_tables_end_with_the_lineage() {
        for (SourceContract source : SHIPPED.sources()) {
            assertThat(source.table().columns()).endsWith(Lineage.COLUMNS.toArray(Column[]::new));
        }
    }

    @Test
    void no_personal_column_leaves_bronze() {
        assertThat(SHIPPED.tables().stream()
                        .filter(t -> t.columns().stream().anyMatch(c -> c.classification() == Classification.PERSONAL))
                        .map(t -> t.name().zone())
                        .collect(Collectors.toSet()))
                .containsExactly(Zone.BRONZE);
    }

    @Test
    void a_table_is_described_once(@TempDir Path folder) throws IOException {
        String contract = Files.readString(Schemas.folder().resolve("sources/withdrawals.yaml"));
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/withdrawals.yaml"), contract);
        Files.writeString(
                folder.resolve("sources/withdrawn.yaml"), contract.replace("- name: withdrawals", "- name: withdrawn"));

        assertThatThrownBy(() -> Contracts.read(folder))
                .isInstanceOf(ContractException.class)
                .hasMessage("schemas/sources/withdrawn.yaml:1: table bronze.withdrawals is described by"
                        + " schemas/sources/withdrawals.yaml already");
    }

    @Test
    void a_table_takes_no_name_of_a_view(@TempDir Path folder) throws IOException {
        Path gold = Files.createDirectories(folder.resolve("gold"));
        for (String table : List.of("starts", "starts_by_sex")) {
            Files.writeString(
                    gold.resolve(table + ".yaml"),
                    """
                    name: Starters
                    version: 1.0.0
                    schema:
                      - description: Starters.
                        properties:
                          - name: row_kind
                            logicalType: string
                            required: true
                            description: The kind of a row.
                            customProperties:
                              - {property: breakdowns, value: [sex]}
                              - {property: kinds, value: [Total, sex]}
                          - {name: sex, logicalType: string, primaryKey: true, required: true, description: The sex.}
                    """);
        }

        assertThatThrownBy(() -> Contracts.read(folder))
                .isInstanceOf(ContractException.class)
                .hasMessage("schemas/gold/starts_by_sex.yaml:1: gold.starts_by_sex is the name of a view of the rows of"
                        + " gold.starts; call the table otherwise");
    }

    @Test
    void a_folder_without_contracts_describes_no_tables(@TempDir Path folder) {
        assertThat(Contracts.read(folder).tables()).isEmpty();
    }

    @Test
    void a_table_without_a_contract_is_named() {
        assertThatThrownBy(() -> SHIPPED.table(TableName.of("gold.weather")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no contract in schemas/ describes table gold.weather");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learner",
                "silver.",
                "silver.Learner",
                "silver.a-b",
                "silver.a/../b",
                "silver.a`b",
                "bare.a",
                "silver.a.b",
                "silver.1a"
            })
    void a_name_can_never_reach_outside_its_folder_or_statement(String text) {
        assertThat(TableName.parse(text)).isEmpty();
        assertThatThrownBy(() -> TableName.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
