package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.write.PassResult;
import uk.tlevels.warehouse.lake.write.RowPass;
import uk.tlevels.warehouse.lake.write.RowShape;

/**
 * Rows in the shape of a contract: its columns with their types, in order, and after them whether each of its row rules
 * holds. Bronze rows come without: what broke a rule of a source went to quarantine.
 */
final class ContractRows {
    private static final int EXAMPLES = 3;

    private final TableContract contract;
    private final List<RowRule> rules;
    private final Optional<Dataset<Row>> rows;
    private final List<String> spread;

    private ContractRows(
            TableContract contract, List<RowRule> rules, Optional<Dataset<Row>> rows, List<String> spread) {
        this.contract = contract;
        this.rules = rules;
        this.rows = rows;
        this.spread = spread;
    }

    /** Rows that tasks have written already, of a table whose rows come without rules. */
    static ContractRows staged(TableContract contract) {
        return new ContractRows(contract, List.of(), Optional.empty(), List.of());
    }

    /** Rows that the table holds already, which keep what it promises. */
    static ContractRows held(TableContract contract, Dataset<Row> rows) {
        return new ContractRows(contract, List.of(), Optional.of(rows.select(columns(contract, rows))), List.of());
    }

    /** The same rows, spread over several files by the values of text columns. */
    ContractRows spreadBy(List<String> columns) {
        return new ContractRows(contract, rules, rows, columns);
    }

    /**
     * Shapes rows.
     *
     * @throws LakeException when a column of the contract is missing
     * @throws uk.tlevels.warehouse.contract.ContractException when one of its rules cannot be asked of them
     */
    ContractRows(TableContract contract, Dataset<Row> rows) {
        this.contract = contract;
        this.rules = contract.name().zone() == Zone.BRONZE ? List.of() : contract.rules();
        Dataset<Row> columns = rows.select(columns(contract, rows));
        List<Column> all = new ArrayList<>(List.of(col("*")));
        for (int i = 0; i < rules.size(); i++) {
            all.add(expr(rules.get(i).expression()).as("rule_" + i));
        }
        this.rows = Optional.of(
                rules.isEmpty()
                        ? columns
                        : SoundRules.select(columns, all, contract.columns().size(), rules));
        this.spread = List.of();
    }

    TableContract contract() {
        return contract;
    }

    RowPass pass() {
        return new RowPass(rows.orElseThrow(), shape(contract, rules.size(), spread));
    }

    WrittenVersion written(long version, PassResult result) {
        Map<RowRule, Long> broken = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            if (result.broken().get(i) > 0) {
                broken.put(rules.get(i), result.broken().get(i));
            }
        }
        return new WrittenVersion(version, result.rows(), result.contentHash(), result.keysDiffer(), broken);
    }

    /** What keeps the rows out of the table, in words; empty when nothing does. */
    Optional<String> broken(PassResult result) {
        for (int i = 0; i < rules.size(); i++) {
            RowRule rule = rules.get(i);
            if (rule.severity() == Severity.ERROR && result.broken().get(i) > 0) {
                return Optional.of("%s: %d of %d rows break rule %s (%s): %s"
                        .formatted(
                                contract.name(),
                                result.broken().get(i),
                                result.rows(),
                                rule.name(),
                                rule.expression(),
                                examples("not rule_" + i, rule.column())));
            }
        }
        for (int i = 0; i < result.nulls().size(); i++) {
            if (result.nulls().get(i) > 0) {
                String column = contract.columns().get(i).name();
                return Optional.of("%s: %d of %d rows have no %s, which the contract requires: %s"
                        .formatted(
                                contract.name(),
                                result.nulls().get(i),
                                result.rows(),
                                column,
                                examples("`" + column + "` is null", column)));
            }
        }
        return Optional.empty();
    }

    private String examples(String condition, String column) {
        Set<String> shown = new java.util.LinkedHashSet<>(contract.primaryKey());
        shown.add(column);
        Column[] columns = shown.stream().map(c -> col("`" + c + "`")).toArray(Column[]::new);
        return rows
                .map(all -> all.filter(condition)
                        .select(to_json(struct(columns)).as("example"))
                        .orderBy("example")
                        .limit(EXAMPLES)
                        .collectAsList())
                .orElse(List.of())
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.joining(", "));
    }

    /** What a pass looks at in rows of a contract. Nobody asks which rows of bronze have the same key, or for their hash. */
    static RowShape shape(TableContract contract, int rules, List<String> spread) {
        List<String> names = contract.columnNames();
        boolean landed = contract.name().zone() == Zone.BRONZE;
        return new RowShape(
                contract.schema(),
                landed
                        ? List.of()
                        : contract.primaryKey().stream().map(names::indexOf).toList(),
                TableDefinition.lookups(contract).stream().map(names::indexOf).toList(),
                rules,
                !landed,
                spread.stream().map(names::indexOf).toList());
    }

    private static Column[] columns(TableContract contract, Dataset<Row> rows) {
        Set<String> given = Set.of(rows.columns());
        List<Column> columns = new ArrayList<>();
        for (StructField field : contract.schema().fields()) {
            if (!given.contains(field.name())) {
                throw new LakeException("%s: the rows for table %s have no column '%s'; they have %s"
                        .formatted(
                                contract.document().file(),
                                contract.name(),
                                field.name(),
                                Arrays.toString(rows.columns())));
            }
            columns.add(col(field.name()).cast(field.dataType()).as(field.name(), field.metadata()));
        }
        return columns.toArray(Column[]::new);
    }
}
