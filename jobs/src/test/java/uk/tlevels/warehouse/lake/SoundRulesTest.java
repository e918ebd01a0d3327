package uk.tlevels.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

/** A rule that cannot be asked of rows is refused at its line, be it of a column or of the table, folded by YAML or not. */
@Tag("spark")
class SoundRulesTest {
    @TempDir
    private Path schemas;

    private TableContract contract(String first, String second) throws IOException {
        Files.createDirectories(schemas.resolve("gold"));
        Files.writeString(
                schemas.resolve("gold/starts.yaml"),
                """
                name: Starts
                version: 1.0.0
                schema:
                  - description: Starters.
                    quality:
                      - name: of_the_table
                        type: custom
                        engine: spark-sql
                        implementation: >-
                          region is not null
                          and
                          %s
                        severity: error
                        description: A rule.
                    properties:
                      - {name: region, logicalType: string, primaryKey: true, required: true, description: The region.}
                      - name: start_count
                        logicalType: integer
                        physicalType: bigint
                        description: Starters.
                        quality:
                          - {name: of_a_column, type: custom, engine: spark-sql, implementation: %s, severity: warning, description: Another.}
                """
                        .formatted(first, second));
        return Contracts.read(schemas).table(TableName.of("gold.starts"));
    }

    private static Dataset<Row> rows() {
        return SharedSpark.session().sql("select 'London' as region, 5L as start_count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    regon <> 'x'        | start_count > 0  | 12: rule of_the_table: there is no column regon; did you mean region?
                    lenth(region) > 0   | start_count > 0  | 12: rule of_the_table: there is no function lenth; did you mean length?
                    region in 'x' 'y'   | start_count > 0  | 12: rule of_the_table: not SQL: syntax error at or near ''x''
                    region <> 'x'       | starts > 0       | 22: rule of_a_column: there is no column starts
                    region <> 'x'       | start_count + 1  | 22: rule of_a_column is bigint, not true or false
                    """)
    void the_line_is_named_that_is_wrong(String first, String second, String message) throws IOException {
        TableContract contract = contract(first, second);

        assertThatThrownBy(() -> new ContractRows(contract, rows()))
                .isInstanceOf(ContractException.class)
                .hasMessage("schemas/gold/starts.yaml:" + message);
    }

    @Test
    void sound_rules_are_asked() throws IOException {
        assertThat(new ContractRows(contract("region <> 'x'", "start_count > 0"), rows())
                        .contract()
                        .rules())
                .hasSize(2);
    }
}
