package uk.tlevels.warehouse.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.YamlNode;

/**
 * One case of {@code cases/<schema>.<table>.yaml}: rows given to the tables that the SQL reads, and rows expected of it.
 *
 * @param description what is promised
 * @param where the case stands
 * @param asAt the day after which returns are not seen, as SQL
 * @param given the rows of each table; a table left out is empty
 * @param defaults columns of a table's rows that a row may leave out
 * @param only values that choose the result rows looked at; the rest are not the case's concern
 * @param expect the rows, in any order; all name the same columns and no other column is looked at
 * @param expectCount how many rows, where that says it all
 */
record SqlCase(
        String description,
        String where,
        String asAt,
        Map<TableName, List<YamlNode>> given,
        Map<TableName, Map<String, YamlNode>> defaults,
        Map<String, YamlNode> only,
        List<YamlNode> expect,
        OptionalInt expectCount) {
    private static final String ALL_TIME = "9999-12-31";

    /** Nothing given. */
    static SqlCase empty() {
        return new SqlCase("", "", ALL_TIME, Map.of(), Map.of(), Map.of(), List.of(), OptionalInt.empty());
    }

    /** All cases by the table they are about. */
    static Map<TableName, List<SqlCase>> all() {
        Map<TableName, List<SqlCase>> all = new TreeMap<>();
        try (Stream<Path> files =
                Files.list(Path.of(SqlCase.class.getResource("/cases").toURI()))) {
            files.filter(f -> f.toString().endsWith(".yaml"))
                    .forEach(f ->
                            all.put(TableName.of(f.getFileName().toString().replaceFirst("\\.yaml$", "")), read(f)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<SqlCase> read(Path file) {
        YamlNode document =
                YamlNode.parse(file.getFileName().toString(), text(file)).only(Set.of("defaults", "cases"));
        Map<TableName, Map<String, YamlNode>> defaults = new TreeMap<>();
        document.find("defaults")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((table, columns) -> defaults.put(TableName.of(table), columns.entries()));
        return document.require("cases").items().stream()
                .map(node -> of(node, defaults))
                .toList();
    }

    private static SqlCase of(YamlNode node, Map<TableName, Map<String, YamlNode>> defaults) {
        node.only(Set.of("description", "as_at", "given", "only", "expect", "expect_count"));
        Map<TableName, List<YamlNode>> given = new TreeMap<>();
        node.require("given").entries().forEach((table, rows) -> given.put(TableName.of(table), rows.items()));
        if (node.find("expect").isPresent() == node.find("expect_count").isPresent()) {
            throw node.error("either expect or expect_count");
        }
        List<YamlNode> expect = node.list("expect");
        if (expect.stream().map(r -> r.entries().keySet()).distinct().count() > 1) {
            throw node.error("expected rows name different columns");
        }
        return new SqlCase(
                node.require("description").text(),
                node.file() + ":" + node.line(),
                node.text("as_at", ALL_TIME),
                given,
                defaults,
                node.find("only").map(YamlNode::entries).orElse(Map.of()),
                expect,
                node.find("expect_count")
                        .map(n -> OptionalInt.of(Integer.parseInt(n.text())))
                        .orElse(OptionalInt.empty()));
    }

    /** The rows given to a table, with the defaults of its columns, as YAML. */
    List<Map<String, YamlNode>> rows(TableName table) {
        List<Map<String, YamlNode>> rows = new ArrayList<>();
        for (YamlNode row : given.getOrDefault(table, List.of())) {
            Map<String, YamlNode> columns = new LinkedHashMap<>(defaults.getOrDefault(table, Map.of()));
            columns.putAll(row.entries());
            rows.add(columns);
        }
        return rows;
    }

    /** The same rows, asked for another day. */
    SqlCase asOf(String day) {
        return new SqlCase(description, where, day, given, defaults, only, expect, expectCount);
    }

    /** The same without the rows of some tables. */
    SqlCase without(Set<TableName> tables) {
        Map<TableName, List<YamlNode>> others = new TreeMap<>(given);
        others.keySet().removeAll(tables);
        return new SqlCase(description, where, asAt, others, defaults, only, expect, expectCount);
    }

    /** The columns that the expected rows name. */
    Set<String> columns() {
        return expect.isEmpty() ? Set.of() : expect.get(0).entries().keySet();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
