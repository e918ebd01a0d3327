package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import uk.tlevels.warehouse.contract.RowRule;

/** Rules of rows that can be asked of rows. */
public final class SoundRules {
    private SoundRules() {}

    /**
     * Columns of some rows, with rules among them.
     *
     * @param first where the rules begin, which stand side by side and in their order
     * @throws uk.tlevels.warehouse.contract.ContractException when a rule cannot be asked of the rows, with file and line
     */
    public static Dataset<Row> select(Dataset<Row> rows, List<Column> columns, int first, List<RowRule> rules) {
        Dataset<Row> selected;
        try {
            selected = rows.select(columns.toArray(Column[]::new));
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            require(rows, rules);
            throw e;
        }
        // what is no condition would be read as one
        if (Arrays.stream(selected.schema().fields())
                .skip(first)
                .limit(rules.size())
                .anyMatch(rule -> !isCondition(rule.dataType()))) {
            require(rows, rules);
        }
        return selected;
    }

    /**
     * Refuses the first rule that cannot be asked of some rows, with file and line. It plans each rule by itself, so it is for
     * when all together have failed.
     */
    private static void require(Dataset<Row> rows, List<RowRule> rules) {
        for (RowRule rule : rules) {
            DataType type;
            try {
                type = rows.select(expr(rule.expression())).schema().apply(0).dataType();
            } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
                SqlComplaint.of(e, rule.expression(), rows.sparkSession())
                        .ifPresent(complaint -> refuse(rule, complaint, e));
                throw e;
            }
            if (!isCondition(type)) {
                throw rule.sql()
                        .at(0)
                        .error("rule %s is %s, not true or false".formatted(rule.name(), type.simpleString()));
            }
        }
    }

    private static void refuse(RowRule rule, SqlComplaint complaint, Exception cause) {
        throw rule.sql().at(complaint.offset()).error("rule %s: %s".formatted(rule.name(), complaint.words()), cause);
    }

    /** Whether a rule may be of a type. */
    private static boolean isCondition(DataType type) {
        return type.equals(DataTypes.BooleanType) || type.equals(DataTypes.NullType);
    }
}
