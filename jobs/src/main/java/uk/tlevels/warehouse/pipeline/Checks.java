package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableRule;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.SqlComplaint;
import uk.tlevels.warehouse.lake.WrittenVersion;

/**
 * Checks a new table version against its contract: that its key is unique, the rules over several rows, and the rules of a
 * row that only warn. What the write has told already is not asked again.
 */
final class Checks {
    private static final int EXAMPLES = 3;

    private final SparkSession spark;

    Checks(Lake lake) {
        this.spark = lake.spark();
    }

    /**
     * What is wrong with the version that the session reads.
     *
     * @param written what was told of its rows when they were written
     */
    List<Finding> check(TableContract contract, WrittenVersion written) {
        List<Finding> findings = new ArrayList<>();
        if (!written.keysDiffer()) {
            repeatedKeys(contract).ifPresent(findings::add);
        }
        for (RowRule rule : contract.rules()) {
            long broken = written.broken().getOrDefault(rule, 0L);
            if (broken > 0) {
                findings.add(new Finding(
                        contract.name(),
                        rule.name(),
                        rule.severity(),
                        broken,
                        examples(contract, contract.name().toString(), "not (" + rule.expression() + ")"),
                        rule.description()));
            }
        }
        contract.tableRules().stream().flatMap(rule -> broken(contract, rule)).forEach(findings::add);
        return findings;
    }

    private Optional<Finding> repeatedKeys(TableContract contract) {
        String key = String.join(", ", contract.primaryKey());
        String repeated = "(select %s from %s group by %s having count(*) > 1)".formatted(key, contract.name(), key);
        long count = spark.sql("select count(*) from " + repeated).first().getLong(0);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        contract.name(),
                        "primary_key",
                        Severity.ERROR,
                        count,
                        examples(contract, repeated, "true"),
                        "The primary key (" + key + ") is unique."));
    }

    private Stream<Finding> broken(TableContract contract, TableRule rule) {
        List<Row> first = examples(rule).collectAsList();
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

    private Dataset<Row> examples(TableRule rule) {
        try {
            return spark.sql(
                    // a comment at its end would take the rest of the statement
                    "select to_json(struct(*)) as example, count(*) over () as broken from (%s\n) order by example limit %d"
                            .formatted(rule.query(), EXAMPLES));
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            requireSound(rule);
            throw e;
        }
    }

    /** Names the place in a rule that is no SQL or names what there is not. */
    private void requireSound(TableRule rule) {
        try {
            spark.sql(rule.query());
        } catch (Exception e) { // as above
            SqlComplaint.of(e, rule.query(), spark).ifPresent(complaint -> {
                throw rule.sql()
                        .at(complaint.offset())
                        .error("rule %s: %s".formatted(rule.name(), complaint.words()), e);
            });
        }
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
