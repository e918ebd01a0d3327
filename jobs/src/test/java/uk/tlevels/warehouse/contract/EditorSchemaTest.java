package uk.tlevels.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** What editors are told of contracts is what the reader of contracts takes. */
class EditorSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Schemas.folder().resolve("table.schema.json")));
    }

    private static List<Error> complaints(Schema schema, String yaml) throws JsonProcessingException {
        return schema.validate(JSON.writeValueAsString(new Yaml().<Object>load(yaml)), InputFormat.JSON);
    }

    @TestFactory
    Stream<DynamicTest> a_contract_keeps_to_the_schema() throws IOException {
        Schema schema = schema();
        return Stream.of(Zone.SILVER, Zone.GOLD, Zone.OPS)
                .flatMap(zone -> SchemaFiles.yaml(Schemas.folder().resolve(zone.schema())).stream())
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> assertThat(complaints(schema, SchemaFiles.text(file)))
                                .isEmpty()));
    }

    @Test
    void a_whole_document_keeps_to_it_too() throws IOException {
        Path starts = Schemas.folder().resolve("gold/starts.yaml");

        String whole = Contracts.read(Schemas.folder()).document(TableName.of("gold.starts"));

        assertThat(whole.lines().count())
                .isGreaterThan(SchemaFiles.text(starts).lines().count());
        assertThat(complaints(schema(), whole)).isEmpty();
    }

    /** The schema of the standard itself, from github.com/bitol-io/open-data-contract-standard (Apache License 2.0). */
    @TestFactory
    Stream<DynamicTest> a_whole_document_is_an_open_data_contract() throws IOException {
        Schema standard;
        try (InputStream text = EditorSchemaTest.class.getResourceAsStream("/contract/odcs-3.1.0.schema.json")) {
            standard = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(text);
        }
        Contracts contracts = Contracts.read(Schemas.folder());
        return contracts.tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.name().toString(), () -> assertThat(
                                complaints(standard, contracts.document(table.name())))
                        .isEmpty()));
    }

    @Test
    void mistakes_are_seen_in_the_editor() throws IOException {
        Schema schema = schema();
        String right = SchemaFiles.text(Schemas.folder().resolve("gold/retention.yaml"));

        for (List<String> mistake : List.of(
                List.of("logicalType: integer\n        physicalType: bigint", "logicalType: integer"),
                List.of("severity: error", "severity: serious"),
                List.of("column: row_kind", "colum: row_kind"),
                List.of("required: true", "requird: true"),
                List.of("version: 1.1.0", "version: one"))) {
            String wrong = right.replaceFirst(mistake.get(0), mistake.get(1));

            assertThat(wrong).isNotEqualTo(right);
            assertThat(complaints(schema, wrong)).as(mistake.get(1)).isNotEmpty();
        }
    }
}
