package uk.tlevels.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedColumnsTest {
    private static final TableName STARTS = TableName.of("gold.starts");

    @TempDir
    private Path schemas;

    @BeforeEach
    void shared_columns() throws IOException {
        write(
                "columns/place.yaml",
                """
                # a comment
                country:
                  logicalType: string
                  required: true
                  description: England.
                region:
                  logicalType: string
                  primaryKey: true
                  required: true
                  description: Region, or Total.
                place: [country, region]
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(schemas.resolve(file).getParent());
        Files.writeString(schemas.resolve(file), text);
    }

    private Contracts starts(String... properties) throws IOException {
        write(
                "gold/starts.yaml",
                """
                name: Starts
                version: 1.0.0
                schema:
                  - description: Starters.
                    properties:
                """
                        + String.join("\n", properties).indent(6));
        return Contracts.read(schemas);
    }

    private static final String COUNT =
            """
            - name: start_count
              logicalType: integer
              physicalType: bigint
              description: Starters.
            """;

    @Test
    void a_name_stands_for_a_column_a_list_or_what_differs_from_one() throws IOException {
        TableContract names = starts("- country", "- region", COUNT).table(STARTS);
        TableContract list = starts("- place", COUNT).table(STARTS);
        TableContract differing = starts(
                        "- country", "- column: region", "  description: Region of the provider.", COUNT)
                .table(STARTS);

        assertThat(names.columnNames()).containsExactly("country", "region", "start_count");
        assertThat(names.primaryKey()).containsExactly("region");
        assertThat(names.columns().get(0).type()).isEqualTo(DataTypes.StringType);
        assertThat(names.columns().get(0).classification()).isEqualTo(Classification.PUBLIC);
        assertThat(list.columnNames()).isEqualTo(names.columnNames());
        assertThat(list.schema()).isEqualTo(names.schema());
        assertThat(differing.column("region").orElseThrow().description()).isEqualTo("Region of the provider.");
        assertThat(differing.primaryKey()).containsExactly("region");
    }

    @Test
    void a_list_may_differ_from_a_column_and_compute_it() throws IOException {
        write(
                "columns/lists.yaml",
                """
                places:
                  - country
                  - column: region
                    description: Region of the provider.
                    transformLogic: coalesce(region_name, 'Not known')
                """);

        Contracts contracts = starts("- places", COUNT);

        TableContract table = contracts.table(STARTS);
        assertThat(table.columnNames()).containsExactly("country", "region", "start_count");
        assertThat(table.primaryKey()).containsExactly("region");
        assertThat(table.derivation(table.columns().get(0))).isEmpty();
        assertThat(table.derivation(table.columns().get(1))).hasValue("coalesce(region_name, 'Not known')");
        assertThat(table.columns().get(1).description()).isEqualTo("Region of the provider.");
        assertThat(contracts.document(STARTS)).contains("transformLogic: coalesce(region_name, 'Not known')");
        assertThat(contracts.table(STARTS).document().sha256())
                .isNotEqualTo(starts("- place", COUNT).table(STARTS).document().sha256());
        write("columns/lists.yaml", "places:\n  - column: regoin\n    description: Region.\n");
        assertThatThrownBy(() -> starts(COUNT))
                .hasMessage("schemas/columns/lists.yaml:2: 'regoin' is no shared column");
        write("columns/lists.yaml", "places:\n  - column: region\n    descripton: Region.\n");
        assertThatThrownBy(() -> starts("- places", COUNT))
                .hasMessageStartingWith("schemas/columns/lists.yaml:3: 'descripton' is not known here");
    }

    @Test
    void the_document_is_whole_and_reads_as_the_same_contract() throws IOException {
        Contracts contracts = starts(
                "- column: region",
                "  primaryKey: false",
                "- country",
                "- name: programme",
                "  logicalType: string",
                "  primaryKey: true",
                "  required: true",
                "  description: \"Programme: T Level\"",
                COUNT);

        String document = contracts.document(STARTS);

        assertThat(document)
                .startsWith(
                        """
                        apiVersion: v3.1.0
                        kind: DataContract
                        id: urn:tlevels:gold:starts
                        status: active
                        domain: t-levels
                        name: Starts
                        version: 1.0.0
                        schema:
                          - name: starts
                            physicalName: gold.starts
                            logicalType: object
                        """)
                .contains("description: \"Programme: T Level\"")
                .doesNotContain("column:");
        write("gold/starts.yaml", document);
        Contracts again = Contracts.read(schemas);
        assertThat(again.document(STARTS)).isEqualTo(document);
        assertThat(again.table(STARTS).document().sha256())
                .isEqualTo(contracts.table(STARTS).document().sha256());
        assertThat(again.table(STARTS).schema())
                .isEqualTo(contracts.table(STARTS).schema());
    }

    @Test
    void a_table_is_another_when_a_column_that_it_shares_is() throws IOException {
        String before = starts("- place", COUNT).table(STARTS).document().sha256();
        write(
                "columns/place.yaml",
                Files.readString(schemas.resolve("columns/place.yaml")).replace("Region, or Total.", "Region."));

        assertThat(starts("- place", COUNT).table(STARTS).document().sha256()).isNotEqualTo(before);
    }

    @Test
    void mistakes_are_told_with_file_and_line() throws IOException {
        assertThatThrownBy(() -> starts("- regoin", COUNT))
                .hasMessage(
                        "schemas/gold/starts.yaml:6: 'regoin' is no column of schemas/columns; there are [country, place, region]");
        assertThatThrownBy(() -> starts("- column: place", "  required: true", COUNT))
                .hasMessageStartingWith("schemas/gold/starts.yaml:6: 'place' is several columns");
        assertThatThrownBy(() -> starts("- column: region", "  requird: true", COUNT))
                .hasMessageStartingWith("schemas/gold/starts.yaml:7: 'requird' is not known here");
        assertThatThrownBy(() -> starts("- region", "- region", COUNT))
                .hasMessage("schemas/gold/starts.yaml:7: column 'region' is described twice");

        write("columns/place.yaml", "country:\n  logicalType: string\n  physicalType: text\n  description: England.\n");
        assertThatThrownBy(() -> starts("- country", COUNT)).hasMessageStartingWith("schemas/columns/place.yaml:3: ");
        write("columns/place.yaml", "place: [contry]\n");
        assertThatThrownBy(() -> starts(COUNT))
                .hasMessage("schemas/columns/place.yaml:1: 'contry' is no shared column");
        write("columns/place.yaml", "country: {logicalType: string}\n");
        write("columns/more.yaml", "country: {logicalType: string}\n");
        assertThatThrownBy(() -> starts(COUNT))
                .hasMessage("schemas/columns/place.yaml:1: 'country' is shared already, in schemas/columns/more.yaml");
    }
}
