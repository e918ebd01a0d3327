package uk.tlevels.warehouse.contract;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataType;

/**
 * Reads one Open Data Contract Standard v3 document into a {@link TableContract}. What the standard leaves to
 * {@code customProperties} is read there: for sources, how a field is spelt.
 *
 * @see <a href="https://bitol-io.github.io/open-data-contract-standard/">Open Data Contract Standard</a>
 */
final class ContractReader {
    private static final Set<String> DOCUMENT_KEYS = Set.of(
            "apiVersion",
            "kind",
            "id",
            "name",
            "version",
            "status",
            "domain",
            "dataProduct",
            "tags",
            "description",
            "schema",
            "authoritativeDefinitions",
            "customProperties");
    private static final Set<String> TABLE_KEYS = Set.of(
            "name",
            "physicalName",
            "physicalType",
            "logicalType",
            "description",
            "dataGranularityDescription",
            "properties",
            "quality",
            "authoritativeDefinitions",
            "customProperties",
            "tags");
    private static final Set<String> PROPERTY_KEYS = Set.of(
            "name",
            "logicalType",
            "physicalType",
            "description",
            "required",
            "primaryKey",
            "classification",
            "examples",
            "properties",
            "items",
            "quality",
            "transformLogic",
            "authoritativeDefinitions",
            "customProperties",
            "tags");
    private static final Set<String> FIELD_PROPERTIES =
            Set.of("form", "date_patterns", "missing", "element", "text_as", "measures", "shape", "words", "unread");

    private final YamlNode document;
    private final Zone zone;
    private final LineageColumns lineage;
    private final String sha256;
    private final List<RowRule> rules = new ArrayList<>();
    private final List<TableRule> tableRules = new ArrayList<>();
    private final Set<String> primaryKey = new LinkedHashSet<>();

    private ContractReader(YamlNode document, Zone zone, LineageColumns lineage, String sha256) {
        this.document = document;
        this.zone = zone;
        this.lineage = lineage;
        this.sha256 = sha256;
    }

    /** Whether the lineage columns follow those of the contract. */
    enum LineageColumns {
        ADDED,
        NONE
    }

    static TableContract read(YamlNode document, Zone zone, LineageColumns lineage, String sha256) {
        return new ContractReader(document, zone, lineage, sha256).table();
    }

    private TableContract table() {
        document.only(DOCUMENT_KEYS);
        expect(document.require("apiVersion"), "v3.1.0");
        expect(document.require("kind"), "DataContract");
        List<YamlNode> tables = document.require("schema").items();
        if (tables.size() != 1) {
            throw document.require("schema").error("one contract describes one table, here are " + tables.size());
        }
        YamlNode table = tables.get(0).only(TABLE_KEYS);
        TableName name = name(table);
        List<Column> columns = columns(table.require("properties"), "", TopLevel.YES);
        if (lineage == LineageColumns.ADDED) {
            columns = withLineage(columns, table);
        }
        tableRules(table, columns);
        checkKey(table, columns);
        checkClassification(columns);
        return new TableContract(
                new TableContract.Document(
                        document.file(), document.require("version").text(), sha256),
                name,
                description(table),
                table.find("dataGranularityDescription").map(n -> n.text().strip()),
                List.copyOf(columns),
                List.copyOf(primaryKey),
                List.copyOf(rules),
                List.copyOf(tableRules),
                breakdowns(table.require("properties"), columns));
    }

    private static Optional<Breakdowns> breakdowns(YamlNode properties, List<Column> columns) {
        Optional<YamlNode> kind =
                properties.items().stream().filter(Breakdowns::areStatedBy).findFirst();
        Optional<Breakdowns> breakdowns = kind.flatMap(Breakdowns::of);
        List<String> names = columns.stream().map(Column::name).toList();
        breakdowns.ifPresent(by -> by.columns().stream()
                .filter(column -> !names.contains(column))
                .forEach(column -> {
                    throw kind.orElseThrow().error("there is no column '" + column + "' to break down by");
                }));
        return breakdowns;
    }

    private TableName name(YamlNode table) {
        String expected = document.file().replaceFirst(".*/", "").replaceFirst("\\.yaml$", "");
        YamlNode given = table.require("name");
        if (!given.text().equals(expected)) {
            throw given.error("the table is called '" + given.text() + "' but the file is called '" + expected + "'");
        }
        YamlNode physical = table.require("physicalName");
        TableName name = TableName.parse(physical.text())
                .orElseThrow(() -> physical.error("'" + physical.text() + "' is not <schema>.<table>"));
        if (name.zone() != zone) {
            throw physical.error("a contract in this folder describes a table of schema " + zone.schema());
        }
        return name;
    }

    private String description(YamlNode table) {
        return table.require("description").text().strip()
                + table.find("dataGranularityDescription")
                        .map(n -> " " + n.text().strip())
                        .orElse("");
    }

    private enum TopLevel {
        YES,
        NO
    }

    private List<Column> columns(YamlNode properties, String path, TopLevel level) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode property : properties.items()) {
            Column column = column(property.only(PROPERTY_KEYS), path, level);
            if (!names.add(column.name())) {
                throw property.error("column '" + path + column.name() + "' is described twice");
            }
            columns.add(column);
        }
        if (columns.isEmpty()) {
            throw properties.error("a table needs at least one column");
        }
        return columns;
    }

    private Column column(YamlNode property, String path, TopLevel level) {
        String name = property.require("name").text();
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw property.require("name").error("'" + name + "' is not snake_case");
        }
        List<Column> fields = fields(property, path + name + ".");
        boolean required = property.flag("required");
        if (property.flag("primaryKey")) {
            primaryKey.add(name);
            if (!required) {
                throw property.error("'" + name + "' is part of the primary key and so must be required");
            }
        }
        Classification classification = property.find("classification")
                .map(Classification::of)
                .orElseGet(() -> {
                    if (level == TopLevel.YES) {
                        throw property.error("'" + name + "' has no classification");
                    }
                    return Classification.PUBLIC;
                });
        for (YamlNode quality : property.list("quality")) {
            rules.add(rule(quality, name));
        }
        return new Column(
                name,
                type(property, fields),
                property.require("description").text().strip(),
                required,
                classification,
                fields,
                derivation(property, level),
                reading(property),
                property.place());
    }

    /** How a column follows from others, which is said of whole columns of tables that a build computes. */
    private Optional<WrittenSql> derivation(YamlNode property, TopLevel level) {
        Optional<YamlNode> logic = property.find("transformLogic");
        logic.ifPresent(node -> {
            if (level == TopLevel.NO || (zone != Zone.SILVER && zone != Zone.GOLD)) {
                throw node.error("only a column of silver or gold is computed from others of its row");
            }
        });
        return logic.map(YamlNode::sql);
    }

    private List<Column> fields(YamlNode property, String path) {
        return switch (property.require("logicalType").text()) {
            case "object" -> columns(property.require("properties"), path, TopLevel.NO);
            case "array" -> {
                YamlNode items = property.require("items");
                yield items.require("logicalType").text().equals("object")
                        ? columns(items.require("properties"), path, TopLevel.NO)
                        : List.of();
            }
            default -> List.of();
        };
    }

    private static DataType type(YamlNode property, List<Column> fields) {
        YamlNode logical = property.require("logicalType");
        return switch (logical.text()) {
            case "object" -> SparkTypes.struct(fields);
            case "array" -> {
                YamlNode items = property.require("items");
                yield SparkTypes.array(
                        fields.isEmpty()
                                ? SparkTypes.scalar(items.require("logicalType"), items.require("physicalType"))
                                : SparkTypes.struct(fields));
            }
            default -> SparkTypes.scalar(logical, property.require("physicalType"));
        };
    }

    private static Optional<FieldReading> reading(YamlNode property) {
        Map<String, Optional<YamlNode>> custom = custom(property);
        if (custom.isEmpty() || Breakdowns.areStatedBy(property)) {
            return Optional.empty();
        }
        custom.forEach((key, value) -> {
            if (!FIELD_PROPERTIES.contains(key)) {
                throw property.error("custom property '" + key + "' is none of " + FIELD_PROPERTIES);
            }
        });
        custom.getOrDefault("date_patterns", Optional.empty())
                .ifPresent(patterns -> patterns.items().forEach(ContractReader::datePattern));
        return Optional.of(new FieldReading(
                custom.getOrDefault("form", Optional.empty())
                        .map(node -> choice(node, FieldReading.Form.class))
                        .orElse(FieldReading.Form.PLAIN),
                texts(custom, "date_patterns"),
                Set.copyOf(texts(custom, "missing")),
                custom.getOrDefault("element", Optional.empty()).map(YamlNode::text),
                custom.getOrDefault("text_as", Optional.empty()).map(YamlNode::text),
                custom.getOrDefault("shape", Optional.empty()).map(node -> choice(node, IdentifierShape.class)),
                custom.getOrDefault("words", Optional.empty())
                        .map(ContractReader::words)
                        .orElseGet(AllowedWords.Open::new),
                custom.getOrDefault("unread", Optional.empty())
                        .map(node -> choice(node, FieldReading.Unread.class))
                        .orElse(FieldReading.Unread.ERROR)));
    }

    /** A general list by its name, a list of words, or words with their other spellings. */
    private static AllowedWords words(YamlNode node) {
        if (node.isScalar()) {
            return choice(node, AllowedWords.General.class);
        }
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        if (node.isSequence()) {
            node.texts().forEach(word -> spellings.put(word, List.of()));
        } else {
            node.entries().forEach((word, others) -> spellings.put(word, others.texts()));
        }
        return new AllowedWords.Own(spellings);
    }

    /** One of the constants of an enum, in lower case. */
    private static <E extends Enum<E>> E choice(YamlNode node, Class<E> choices) {
        List<String> names = Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(node.text())) {
            throw node.error("'%s' is none of %s".formatted(node.text(), String.join(", ", names)));
        }
        return choices.getEnumConstants()[names.indexOf(node.text())];
    }

    /** Checks that a text is a pattern of {@link DateTimeFormatter}. */
    static YamlNode datePattern(YamlNode node) {
        try {
            DateTimeFormatter unused = DateTimeFormatter.ofPattern(node.text(), Locale.ROOT);
            return node;
        } catch (IllegalArgumentException e) {
            throw node.error("'" + node.text() + "' is not a date pattern: " + e.getMessage());
        }
    }

    private static List<String> texts(Map<String, Optional<YamlNode>> custom, String key) {
        return custom.getOrDefault(key, Optional.empty()).map(YamlNode::texts).orElse(List.of());
    }

    /** ODCS writes custom properties as a list of property and value. */
    static Map<String, Optional<YamlNode>> custom(YamlNode node) {
        Map<String, Optional<YamlNode>> custom = new HashMap<>();
        for (YamlNode entry : node.list("customProperties")) {
            entry.only(Set.of("property", "value"));
            custom.put(entry.require("property").text(), entry.find("value"));
        }
        return custom;
    }

    private void tableRules(YamlNode table, List<Column> columns) {
        for (YamlNode quality : table.list("quality")) {
            if (quality.require("type").text().equals("sql")) {
                tableRules.add(tableRule(quality));
            } else {
                rules.add(rule(quality, columns.get(0).name()));
            }
        }
        Set<String> names = new HashSet<>();
        rules.forEach(rule -> checkOnce(names, rule.name(), rule.place()));
        tableRules.forEach(rule -> checkOnce(names, rule.name(), rule.place()));
    }

    private static void checkOnce(Set<String> names, String rule, Place place) {
        if (!names.add(rule)) {
            throw place.error("rule '" + rule + "' is given twice");
        }
    }

    /** ODCS counts what a query gives; here it is the rows, none of which there must be. */
    private static TableRule tableRule(YamlNode quality) {
        quality.only(Set.of("name", "type", "query", "mustBe", "severity", "description", "dimension"));
        expect(quality.require("mustBe"), "0");
        return new TableRule(
                quality.require("name").text(),
                quality.require("query").sql(),
                Severity.of(quality.require("severity")),
                quality.require("description").text().strip(),
                quality.place());
    }

    private static RowRule rule(YamlNode quality, String column) {
        quality.only(Set.of("name", "type", "engine", "implementation", "severity", "description", "dimension"));
        expect(quality.require("type"), "custom");
        expect(quality.require("engine"), "spark-sql");
        return new RowRule(
                quality.require("name").text(),
                column,
                quality.require("implementation").sql(),
                Severity.of(quality.require("severity")),
                quality.require("description").text().strip(),
                quality.place());
    }

    private List<Column> withLineage(List<Column> columns, YamlNode table) {
        List<Column> all = new ArrayList<>(columns);
        for (Column lineage : Lineage.COLUMNS) {
            if (columns.stream().anyMatch(c -> c.name().equals(lineage.name()))) {
                throw table.error("'" + lineage.name() + "' is added to every bronze table and cannot be described");
            }
            all.add(lineage);
        }
        return all;
    }

    private void checkKey(YamlNode table, List<Column> columns) {
        if (zone != Zone.BRONZE && primaryKey.isEmpty()) {
            throw table.error("a table outside bronze needs a primary key");
        }
        if (primaryKey.size() == columns.size() && columns.size() > 1 && zone == Zone.GOLD) {
            throw table.error("every column is in the primary key: no indicator is left");
        }
    }

    private void checkClassification(List<Column> columns) {
        for (Column column : columns) {
            boolean tooOpen =
                    switch (zone) {
                        case BRONZE -> false;
                        case SILVER -> column.classification() == Classification.PERSONAL;
                        case GOLD, OPS -> column.classification() != Classification.PUBLIC;
                    };
            if (tooOpen) {
                throw column.place()
                        .error("'%s' is %s, which schema %s may not hold"
                                .formatted(column.name(), column.classification(), zone.schema()));
            }
        }
    }

    private static void expect(YamlNode node, String value) {
        if (!node.text().equals(value)) {
            throw node.error("'" + value + "' is expected, not '" + node.text() + "'");
        }
    }
}
