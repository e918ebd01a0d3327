package uk.tlevels.warehouse.operations.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.pipeline.Finding;
import uk.tlevels.warehouse.pipeline.lineage.ColumnOrigin;

/** Parts of events, each under the version of the specification that it follows. */
final class Facets {
    static final String PRODUCER = "urn:tlevels:warehouse";
    private static final String SPECIFICATION = "https://openlineage.io/spec/facets/";

    private Facets() {}

    /** A part with its producer and schema. */
    private static Map<String, Object> facet(String version, String name) {
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("_producer", PRODUCER);
        facet.put("_schemaURL", SPECIFICATION + version + "/" + name + ".json#/$defs/" + name);
        return facet;
    }

    static Map<String, Object> parent(String runId, String namespace, String job) {
        Map<String, Object> facet = facet("1-1-0", "ParentRunFacet");
        facet.put("run", Map.of("runId", runId));
        facet.put("job", Map.of("namespace", namespace, "name", job));
        return facet;
    }

    static Map<String, Object> error(String message) {
        Map<String, Object> facet = facet("1-0-1", "ErrorMessageRunFacet");
        facet.put("message", message);
        facet.put("programmingLanguage", "JAVA");
        return facet;
    }

    static Map<String, Object> jobType(String type) {
        Map<String, Object> facet = facet("2-0-3", "JobTypeJobFacet");
        facet.put("processingType", "BATCH");
        facet.put("integration", "TLEVELS");
        facet.put("jobType", type);
        return facet;
    }

    static Map<String, Object> sql(String statement) {
        Map<String, Object> facet = facet("1-1-0", "SQLJobFacet");
        facet.put("query", statement);
        facet.put("dialect", "spark");
        return facet;
    }

    static Map<String, Object> schema(TableContract contract) {
        Map<String, Object> facet = facet("1-1-1", "SchemaDatasetFacet");
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Column column : contract.columns()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", column.type().catalogString());
            field.put("description", column.description());
            fields.add(field);
        }
        facet.put("fields", fields);
        return facet;
    }

    static Map<String, Object> version(long version) {
        Map<String, Object> facet = facet("1-0-1", "DatasetVersionDatasetFacet");
        facet.put("datasetVersion", Long.toString(version));
        return facet;
    }

    static Map<String, Object> rows(long rows) {
        Map<String, Object> facet = facet("1-0-2", "OutputStatisticsOutputDatasetFacet");
        facet.put("rowCount", rows);
        return facet;
    }

    /** What became of every rule of a table's contract. */
    static Map<String, Object> assertions(TableContract contract, List<Finding> findings) {
        Map<String, Object> facet = facet("1-0-1", "DataQualityAssertionsDatasetFacet");
        List<Map<String, Object>> assertions = new ArrayList<>();
        Set<String> known = new java.util.TreeSet<>();
        contract.rules().forEach(rule -> known.add(rule.name()));
        contract.tableRules().forEach(rule -> known.add(rule.name()));
        findings.forEach(finding -> known.add(finding.rule()));
        for (String rule : known) {
            Map<String, Object> assertion = new LinkedHashMap<>();
            assertion.put("assertion", rule);
            assertion.put("success", findings.stream().noneMatch(f -> f.rule().equals(rule)));
            contract.rules().stream()
                    .filter(r ->
                            r.name().equals(rule) && contract.column(r.column()).isPresent())
                    .findFirst()
                    .ifPresent(r -> assertion.put("column", r.column()));
            assertions.add(assertion);
        }
        facet.put("assertions", assertions);
        return facet;
    }

    /** Which columns each column comes from; those of reference files are named as they are in SQL. */
    static Map<String, Object> columns(
            Map<String, Set<ColumnOrigin>> lineage, java.util.function.Function<String, Map<String, Object>> dataset) {
        Map<String, Object> facet = facet("1-2-0", "ColumnLineageDatasetFacet");
        Map<String, Object> fields = new LinkedHashMap<>();
        lineage.forEach((column, origins) -> {
            List<Map<String, Object>> inputs = new ArrayList<>();
            for (ColumnOrigin origin : origins) {
                Map<String, Object> input = new LinkedHashMap<>(dataset.apply(origin.table()));
                input.put("field", origin.column());
                input.put(
                        "transformations",
                        List.of(Map.of(
                                "type",
                                "DIRECT",
                                "subtype",
                                origin.how() == ColumnOrigin.How.COPIED ? "IDENTITY" : "TRANSFORMATION")));
                inputs.add(input);
            }
            fields.put(column, Map.of("inputFields", inputs));
        });
        facet.put("fields", fields);
        return facet;
    }
}
