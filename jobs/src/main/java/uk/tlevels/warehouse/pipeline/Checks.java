package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableRule;
import uk.tlevels.warehouse.lake.Lake;

/** Checks a new table version against its contract: that its key is unique, the rules over several rows, and the rules of
 * a row that only warn. */
final class Checks {
    private static final int EXAMPLES = 3;

    private final SparkSession spark;

    Checks(Lake lake) {
        this.spark = lake.spark();
    }

    /** What is wrong with the version that the session reads. Rules of severity error are CHECK constraints already. */
    List<Finding> check(TableContract contract) {
        List<RowRule> rules = contract.rules().stream()
                .filter(r -> r.severity() == Severity.WARNING)
                .toList();
        String key = String.join(", ", contract.primaryKey());
        String broken = IntStream.range(0, rules.size())
                .mapToObj(i -> ", count_if(not (" + rules.get(i).expression() + ")) as rule_" + i)
                .collect(Collectors.joining());
        String sums = IntStream.range(0, rules.size())
                .mapToObj(i -> ", sum(rule_" + i + ")")
                .collect(Collectors.joining());
        Row row = spark.sql(
                        "select count_if(rows_of_key > 1)%s from (select count(*) as rows_of_key%s from %s group by %s)"
                                .formatted(sums, broken, contract.name(), key))
                .first();
        List<Finding> findings = new ArrayList<>();
        if (row.getLong(0) > 0) {
            findings.add(new Finding(
                    contract.name(),
                    "primary_key",
                    Severity.ERROR,
                    row.getLong(0),
                    examples(
                            contract,
                            "(select %s from %s group by %s having count(*) > 1)".formatted(key, contract.name(), key),
                            "true"),
                    "The primary key (" + key + ") is unique."));
        }
        for (int i = 0; i < rules.size(); i++) {
            RowRule rule = rules.get(i);
            if (!row.isNullAt(i + 1) && row.getLong(i + 1) > 0) {
                findings.add(new Finding(
                        contract.name(),
                        rule.name(),
                        rule.severity(),
                        row.getLong(i + 1),
                        examples(contract, contract.name().toString(), "not (" + rule.expression() + ")"),
                        rule.description()));
            }
        }
        contract.tableRules().stream().flatMap(rule -> broken(contract, rule)).forEach(findings::add);
        return findings;
    }

    private Stream<Finding> broken(TableContract contract, TableRule rule) {
        List<Row> first = spark.sql(
                        "select to_json(struct(*)) as example, count(*) over () as broken from (%s) order by example limit %d"
                                .formatted(rule.query(), EXAMPLES))
                .collectAsList();
        return first.stream()
                .limit(1)
                .map(row -> new Finding(
                        contract.name(),
                        rule.name(),
                        rule.severity(),
                        row.getLong(1),
                        first.stream().map(r -> r.getString(0)).collect(Collectors.joining(",", "[", "]")),
                        rule.description()));
    }

    private String examples(TableContract contract, String from, String where) {
        String shown = Stream.concat(
                        contract.primaryKey().stream(),
                        Stream.of("source_file", "source_row")
                                .filter(c -> contract.column(c).isPresent() && !from.startsWith("(")))
                .distinct()
                .collect(Collectors.joining(", "));
        Row[] rows = (Row[]) spark.sql("select to_json(struct(%s)) from %s where %s order by %s limit %d"
                        .formatted(shown, from, where, String.join(", ", contract.primaryKey()), EXAMPLES))
                .collect();
        return Arrays.stream(rows).map(r -> r.getString(0)).collect(Collectors.joining(",", "[", "]"));
    }
}
