package uk.tlevels.warehouse.pipeline.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.types.NumericType;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.YamlNode;
import uk.tlevels.warehouse.contract.Zone;

/**
 * Reads what a figure is computed from: the name of a cell, a cell written out, or one operation over a list of such
 * terms. Cells are checked against the contracts.
 */
final class TermReader {
    private static final Set<String> CELL_KEYS = Set.of("table", "column", "where");

    private final Contracts contracts;
    private final Map<String, GoldCell> named = new HashMap<>();
    private final Map<String, YamlNode> unused = new TreeMap<>();

    /**
     * Starts with the named cells of one file.
     *
     * @param cells the mapping of names to cells, if the file has one
     */
    TermReader(Contracts contracts, Optional<YamlNode> cells) {
        this.contracts = contracts;
        cells.ifPresent(mapping -> mapping.entries().forEach((name, node) -> {
            named.put(name, cell(node));
            unused.put(name, node);
        }));
    }

    Term term(YamlNode node) {
        if (node.isScalar()) {
            unused.remove(node.text());
            return Optional.ofNullable(named.get(node.text()))
                    .orElseThrow(() -> node.error("no cell is named '" + node.text() + "'"));
        }
        return node.find("table").isPresent() ? cell(node) : combination(node);
    }

    /** Refuses named cells that no figure uses. */
    void finish() {
        unused.forEach((name, node) -> {
            throw node.error("no figure uses cell '" + name + "'");
        });
    }

    private Combination combination(YamlNode node) {
        Map<String, YamlNode> entries = node.entries();
        if (entries.size() != 1) {
            throw node.error("a cell (table, column, where) or one operation is expected here");
        }
        String word = entries.keySet().iterator().next();
        YamlNode operands = entries.get(word);
        Combine combine = Combine.of(word)
                .orElseThrow(() -> operands.error("operation '" + word + "' is none of " + Combine.words()));
        List<Term> terms = operands.items().stream().map(this::term).toList();
        if (!combine.takes(terms.size())) {
            throw operands.error("operation '" + word + "' does not take " + terms.size() + " terms");
        }
        return new Combination(combine, terms);
    }

    private GoldCell cell(YamlNode node) {
        node.only(CELL_KEYS);
        TableContract table = table(node.require("table"));
        YamlNode column = node.require("column");
        if (!(column(table, column, column.text()).type() instanceof NumericType)) {
            throw column.error("column '" + column.text() + "' of table " + table.name() + " holds no numbers");
        }
        YamlNode where = node.require("where");
        Map<String, String> conditions = new TreeMap<>();
        where.entries().forEach((name, value) -> {
            column(table, value, name);
            conditions.put(name, value.text());
        });
        Set<String> missing = new HashSet<>(Set.of(GoldCell.TIME_PERIOD, GoldCell.TIME_IDENTIFIER));
        missing.removeAll(conditions.keySet());
        if (!missing.isEmpty()) {
            throw where.error("the cell's " + missing.stream().sorted().toList() + " is missing");
        }
        return new GoldCell(table.name(), column.text(), conditions);
    }

    private TableContract table(YamlNode node) {
        return TableName.parse(node.text())
                .filter(name -> name.zone() == Zone.GOLD)
                .flatMap(contracts::find)
                .orElseThrow(() -> node.error("'" + node.text() + "' is no gold table that a contract describes"));
    }

    private static Column column(TableContract table, YamlNode at, String name) {
        return table.column(name)
                .orElseThrow(() -> at.error(
                        "table %s has no column '%s'; it has %s".formatted(table.name(), name, table.columnNames())));
    }
}
