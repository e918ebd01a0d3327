package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.lake.Lake;

/** Checks a new table version against its contract: that its key is unique, and the rules that only warn. */
final class Checks {
    private static final int EXAMPLES = 3;

    private final SparkSession spark;

    Checks(Lake lake) {
        this.spark = lake.spark();
    }

    /** What is wrong with the version that the session reads. Rules of severity error are CHECK constraints already. */
    List<Finding> check(TableContract contract) {
        List<Finding> findings = new ArrayList<>();
        List<RowRule> rules = contract.rules().stream()
                .filter(r -> r.severity() == Severity.WARNING)
                .toList();
        if (!rules.isEmpty()) {
            findings.addAll(rules(contract, rules));
        }
        findings.addAll(uniqueKey(contract));
        return findings;
    }

    private List<Finding> rules(TableContract contract, List<RowRule> rules) {
        String counts = rules.stream()
                .map(r -> "count_if(not (" + r.expression() + "))")
                .collect(Collectors.joining(", "));
        Row row = spark.sql("select " + counts + " from " + contract.name()).first();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (row.getLong(i) > 0) {
                RowRule rule = rules.get(i);
                findings.add(new Finding(
                        contract.name(),
                        rule.name(),
                        rule.severity(),
                        row.getLong(i),
                        examples(contract, contract.name().toString(), "not (" + rule.expression() + ")"),
                        rule.description()));
            }
        }
        return findings;
    }

    private List<Finding> uniqueKey(TableContract contract) {
        String key = String.join(", ", contract.primaryKey());
        String repeated = "(select %s, count(*) as times from %s group by %s having count(*) > 1)"
                .formatted(key, contract.name(), key);
        long count = spark.sql("select count(*) from " + repeated).first().getLong(0);
        return count == 0
                ? List.of()
                : List.of(new Finding(
                        contract.name(),
                        "primary_key",
                        Severity.ERROR,
                        count,
                        examples(contract, repeated, "true"),
                        "The primary key (" + key + ") is unique."));
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
