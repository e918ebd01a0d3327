package uk.tlevels.warehouse.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contracts of tables as they are written, made into whole documents of the Open Data Contract Standard. What is the same in
 * all of them need not be written:
 *
 * <ul>
 *   <li>of the document {@code apiVersion}, {@code kind}, {@code id}, {@code status} and {@code domain}
 *   <li>of the table its {@code name}, {@code physicalName} and {@code logicalType}: the folder and the file say them
 *   <li>of a column {@code physicalType} where the logical type leaves no choice, and {@code classification: public} where
 *       the schema holds nothing else
 *   <li>of a table with totals the check of its {@code row_kind} and how to choose by it, which {@link Breakdowns} tell
 *   <li>a column of {@link SharedColumns}: its name stands for it, {@code - route}, and {@code - column: route} for one that
 *       differs in the keys beside it, here or in a list of shared columns
 * </ul>
 */
final class CompleteContract {
    private static final Map<String, String> PHYSICAL =
            Map.of("string", "string", "date", "date", "boolean", "boolean", "timestamp", "timestamp");
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";

    private final Zone zone;
    private final SharedColumns shared;

    private CompleteContract(Zone zone, SharedColumns shared) {
        this.zone = zone;
        this.shared = shared;
    }

    /**
     * The whole document.
     *
     * @param document as it is written; its file is called like the table
     * @throws ContractException when it names a shared column that there is not
     */
    static YamlNode of(YamlNode document, Zone zone, SharedColumns shared) {
        return new CompleteContract(zone, shared).document(document);
    }

    private YamlNode document(YamlNode document) {
        String table = document.file().replaceFirst(".*/", "").replaceFirst("\\.yaml$", "");
        List<YamlNode> tables = document.require("schema").items().stream()
                .map(node -> table(node, table))
                .toList();
        return document.edited()
                .first("domain", "t-levels")
                .first("status", "active")
                .first("id", "urn:tlevels:" + zone.schema() + ":" + table)
                .first("kind", "DataContract")
                .first("apiVersion", "v3.1.0")
                .with("schema", tables)
                .node();
    }

    private YamlNode table(YamlNode node, String table) {
        Optional<YamlNode> properties = node.find("properties");
        EditedYaml edited = node.edited()
                .first("logicalType", "object")
                .first("physicalName", zone.schema() + "." + table)
                .first(NAME, table);
        List<YamlNode> columns = properties.map(this::columns).orElse(List.of());
        if (properties.isPresent()) {
            edited.with("properties", columns);
        }
        columns.stream()
                .flatMap(column -> Breakdowns.of(column).stream())
                .findFirst()
                .ifPresent(by -> edited.with(
                        DESCRIPTION, node.require(DESCRIPTION).text().strip() + " " + by.choosing()));
        return edited.node();
    }

    private List<YamlNode> columns(YamlNode properties) {
        List<YamlNode> columns = new ArrayList<>();
        for (YamlNode property : properties.items()) {
            if (property.isScalar()) {
                shared.of(property)
                        .forEach(column -> columns.add(complete(column.description()
                                .edited()
                                .at(property)
                                .first(NAME, column.name())
                                .node())));
            } else {
                columns.add(complete(property.find(SharedColumns.COLUMN).isPresent() ? differing(property) : property));
            }
        }
        return columns;
    }

    private YamlNode differing(YamlNode property) {
        SharedColumns.Named column = shared.differing(property);
        return column.description().edited().first(NAME, column.name()).node();
    }

    private YamlNode complete(YamlNode column) {
        EditedYaml edited = column.edited();
        Breakdowns.of(column)
                .ifPresent(by -> edited.with(
                        "quality",
                        List.of(column.edited()
                                .only(NAME, "row_kind_known")
                                .with("type", "custom")
                                .with("engine", "spark-sql")
                                .with("implementation", by.condition())
                                .with("severity", "warning")
                                .with(DESCRIPTION, "The kinds of rows are those that the contract states.")
                                .node())));
        column.find("logicalType")
                .filter(YamlNode::isScalar)
                .flatMap(type -> Optional.ofNullable(PHYSICAL.get(type.text())))
                .ifPresent(type -> edited.last("physicalType", type));
        if (zone == Zone.GOLD || zone == Zone.OPS) {
            edited.last("classification", "public");
        }
        return edited.node();
    }
}
